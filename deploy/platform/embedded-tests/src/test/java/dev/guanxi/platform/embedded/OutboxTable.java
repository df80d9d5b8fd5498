package dev.guanxi.platform.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The outbox of a service, as its migration makes it. */
final class OutboxTable {

    private static final String DDL = """
            create table outbox (
              id uuid primary key, aggregate_type varchar(60) not null, aggregate_id uuid not null,
              type varchar(160) not null, source varchar(160) not null, spec_version varchar(5) not null default '1.0',
              occurred_at timestamptz not null, traceparent varchar(60), payload json not null);
            create publication outbox for table outbox with (publish = 'insert');
            """;

    private final Platform platform;
    private final String database;

    OutboxTable(Platform platform, String database) {
        this.platform = platform;
        this.database = database;
    }

    void create() {
        execute(DDL);
    }

    /** Many rows at once, each its own aggregate; the payload counts from 1. */
    void fill(int rows) {
        execute("""
                insert into outbox (id, aggregate_type, aggregate_id, type, source, occurred_at, payload)
                select gen_random_uuid(), 'customer', gen_random_uuid(), 'test.v1', '/test', now(),
                       json_build_object('number', n, 'filler', repeat('x', 300))
                  from generate_series(1, %d) n
                """.formatted(rows));
    }

    void insert(UUID id, UUID aggregate, String type, String traceparent, String payload) {
        String insert = """
                insert into outbox (id, aggregate_type, aggregate_id, type, source, occurred_at, traceparent, payload)
                values (?, 'customer', ?, ?, '/customer-service', '2011-12-01T08:26:00.123+08:00', ?, ?::json)
                """;
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setObject(1, id);
            statement.setObject(2, aggregate);
            statement.setString(3, type);
            statement.setString(4, traceparent);
            statement.setString(5, payload);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(platform.jdbcUrl(database), platform.user(), platform.password());
    }
}
