package dev.guanxi.customer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Who waits for a lock of somebody else, in tests that hold one. */
public final class LockWaits {

    private static final String WAITING =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    private LockWaits() {}

    /** How many connections to the database wait. */
    public static int in(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(WAITING)) {
            found.next();
            return found.getInt(1);
        }
    }
}
