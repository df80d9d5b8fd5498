package dev.guanxi.visitplanner.http;

import dev.guanxi.platform.persistence.Failures;
import org.hibernate.exception.ConstraintViolationException;

/** Tells which constraint of the database refused a statement. */
public final class Constraints {

    private Constraints() {}

    /** Whether it was that one; entities that are flushed fail with Hibernate's exception, not with PostgreSQL's. */
    public static boolean refused(Throwable failure, String constraint) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof ConstraintViolationException violation
                    && constraint.equals(violation.getConstraintName())) {
                return true;
            }
        }
        return Failures.violates(failure, constraint);
    }
}
