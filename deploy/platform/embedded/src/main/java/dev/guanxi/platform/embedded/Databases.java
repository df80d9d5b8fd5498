package dev.guanxi.platform.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The databases of one server. */
final class Databases {

    private static final String MAINTENANCE = "postgres";

    private final Port port;

    Databases(Port port) {
        this.port = port;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + port.address() + "/" + database;
    }

    String reactiveUrl(String database) {
        return "postgresql://" + port.address() + "/" + database;
    }

    boolean isReachable() {
        try (Connection connection = connect(MAINTENANCE)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Makes the database unless it is there. */
    void create(String database) {
        if (!database.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "a database is named in lower case letters, digits and _, not " + database);
        }
        try (Connection connection = connect(MAINTENANCE);
                Statement statement = connection.createStatement()) {
            if (!has(connection, "select 1 from pg_database where datname = ?", database)) {
                statement.execute("create database " + database);
            }
        } catch (SQLException e) {
            throw new PlatformException("cannot make the database " + database + ": " + e.getMessage(), e);
        }
    }

    /** Whether the publication is there; false also while the database or the server is not. */
    boolean hasPublication(String database, String publication) {
        try (Connection connection = connect(database)) {
            return has(connection, "select 1 from pg_publication where pubname = ?", publication);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Postgres.USER);
        properties.setProperty("password", Postgres.PASSWORD);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    private static boolean has(Connection connection, String query, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }
}
