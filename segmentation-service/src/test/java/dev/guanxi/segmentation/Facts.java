package dev.guanxi.segmentation;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** Writes facts where events would have left them. */
public final class Facts {

    private static final String REGISTERED = "2010-01-01T00:00:00Z";

    private final DataSource database;
    private long lastId;

    Facts(DataSource database) {
        this.database = database;
    }

    /** A purchase to be written. */
    public record Purchase(UUID customer, Instant at, BigDecimal total) {}

    /** Everything that tests leave; work in the background may be at the same rows, and then it is tried again. */
    void clear() {
        Awaitility.await().ignoreExceptions().untilAsserted(this::clearAtOnce);
    }

    /** What is on its way to Kafka, and what has come from there, stays; and so does what the tables came with. */
    private void clearAtOnce() {
        update("""
                do $$
                begin
                  execute (
                    select 'truncate ' || string_agg(format('%I', tablename), ', ')
                    from pg_tables
                    where schemaname = 'public'
                      and tablename not in ('flyway_schema_history', 'outbox', 'inbox', 'segment_revision', 'tier_entitlement'));
                end $$""");
        update("update segment_revision set revision = revision + 1");
    }

    /** An account; ids ascend in the order of calls. */
    public UUID account(String name) {
        UUID id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | ++lastId);
        update("""
                insert into account (customer_id, version, name, kind, origin, position, state, registered_at, changed_at)
                values (?, 1, ?, 'ORGANISATION', 'EXTERNAL', 'FINAL', 'ACTUAL', ?, ?)""", id, name, at(REGISTERED), at(REGISTERED));
        return id;
    }

    public void purchase(UUID customer, String at, String total) {
        purchase(customer, at, "GBP", total);
    }

    public void purchase(UUID customer, String at, String currency, String total) {
        update(
                "insert into purchase_fact values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                customer,
                at(at),
                currency,
                new BigDecimal(total));
    }

    public void giveBack(UUID customer, String at, String total) {
        update(
                "insert into return_fact values (?, ?, ?, 'GBP', ?)",
                UUID.randomUUID(),
                customer,
                at(at),
                new BigDecimal(total));
    }

    public void purchases(List<Purchase> purchases) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into purchase_fact values (?, ?, ?, 'GBP', ?)")) {
            for (Purchase purchase : purchases) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, purchase.customer());
                insert.setObject(3, purchase.at().atOffset(ZoneOffset.UTC));
                insert.setObject(4, purchase.total());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one value that a query finds; null where it is. */
    public <T> T value(String sql, Class<T> type) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getObject(1, type);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object at(String instant) {
        return Instant.parse(instant).atOffset(ZoneOffset.UTC);
    }
}
