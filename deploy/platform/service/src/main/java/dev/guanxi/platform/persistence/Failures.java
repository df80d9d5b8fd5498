package dev.guanxi.platform.persistence;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;

/** Tells failures that pass by themselves (the database restarts, two transactions collide) from those that stay. */
public final class Failures {

    private Failures() {}

    /** Whether the same work may succeed if it is tried again without changing anything. */
    public static boolean isPassing(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (sqlState(at) != null) {
                return isPassing(sqlState(at));
            }
            if (at instanceof IOException && !(at instanceof com.fasterxml.jackson.core.JsonProcessingException)) {
                return true;
            }
            if (at instanceof TimeoutException || at instanceof VertxException || isClosedOrBusy(at)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether another transaction got in between: the two could not both go on, as in a deadlock, or it made or removed
     * what this one relied on. Begun anew, the work sees what the other did.
     */
    public static boolean isClash(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (sqlState(at) != null) {
                return isClash(sqlState(at));
            }
        }
        return false;
    }

    /** Whether a unique or exclusion constraint of the given name refused the work. */
    public static boolean violates(Throwable failure, String constraint) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof PgException pg && constraint.equals(pg.getConstraint())) {
                return true;
            }
            if (at instanceof SQLException sql && names(sql, constraint)) {
                return true;
            }
        }
        return false;
    }

    /** Of native statements Hibernate Reactive keeps PostgreSQL's message only, which quotes the constraint. */
    private static boolean names(SQLException failure, String constraint) {
        return failure.getMessage() != null && failure.getMessage().contains("constraint \"" + constraint + "\"");
    }

    private static String sqlState(Throwable failure) {
        if (failure instanceof PgException pg) {
            return pg.getSqlState();
        }
        return failure instanceof SQLException sql ? sql.getSQLState() : null;
    }

    /** SQLSTATE 40 rollback; of integrity constraints: 23503 foreign key, 23505 unique, 23P01 exclusion. */
    private static boolean isClash(String sqlState) {
        return sqlState.startsWith("40")
                || switch (sqlState) {
                    case "23503", "23505", "23P01" -> true;
                    default -> false;
                };
    }

    /** SQLSTATE classes: 08 connection, 40 rollback, 53 resources, 55 not available, 57 operator, 58 system. */
    private static boolean isPassing(String sqlState) {
        return switch (sqlState.substring(0, Math.min(2, sqlState.length()))) {
            case "08", "40", "53", "55", "57", "58" -> true;
            default -> false;
        };
    }

    /** Vert.x reports a closed connection or a full pool by plain throwables that only their text tells apart. */
    private static boolean isClosedOrBusy(Throwable failure) {
        String message = failure.getMessage();
        return message != null
                && (message.contains("Connection was closed")
                        || message.contains("connection is closed")
                        || message.contains("underlying connection")
                        || message.contains("Session/EntityManager is closed")
                        || message.contains("Timeout"));
    }
}
