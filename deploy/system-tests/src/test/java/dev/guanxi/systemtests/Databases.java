package dev.guanxi.systemtests;

import dev.guanxi.platform.embedded.Platform;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks past the APIs at what is really stored. */
public final class Databases {

    private static final List<String> ALL = List.of("customer", "segmentation", "visit_planner", "loyalty");
    private static final String TABLES = """
            select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%'
              and tablename not in ('purchase_total', 'pipeline_total', 'exit_total')""";

    private final Platform platform;

    Databases(Platform platform) {
        this.platform = platform;
    }

    /**
     * Number and hash of the rows of every table of every service: equal only if nothing was added, changed or removed.
     * Totals are left out: a schedule folds them, and what they total is there itself.
     */
    public Map<String, String> fingerprint() {
        Map<String, String> prints = new TreeMap<>();
        for (String database : ALL) {
            try (Connection connection = DriverManager.getConnection(
                            platform.jdbcUrl(database), platform.user(), platform.password());
                    Statement statement = connection.createStatement()) {
                for (String table : texts(statement, TABLES)) {
                    prints.put(
                            database + "." + table,
                            texts(statement, rowsOf(table)).get(0));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("cannot look into the database " + database, e);
            }
        }
        return prints;
    }

    /** Where the write-ahead log, which all databases share, has got to. */
    public String logPosition() {
        return server("select pg_current_wal_lsn()").get(0);
    }

    /** Databases whose events have not all been published up to a position of the log: it is kept for them. */
    public List<String> behind(String logPosition) {
        return server("select database from pg_replication_slots where confirmed_flush_lsn < '" + logPosition + "'");
    }

    private List<String> server(String query) {
        try (Connection connection = DriverManager.getConnection(
                        platform.jdbcUrl(ALL.get(0)), platform.user(), platform.password());
                Statement statement = connection.createStatement()) {
            return texts(statement, query);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer " + query, e);
        }
    }

    private static String rowsOf(String table) {
        return "select count(*) || ' rows, ' || coalesce(sum(hashtextextended(cast(t as text), 0)), 0) from \"%s\" t"
                .formatted(table);
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
