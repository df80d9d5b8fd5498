package dev.guanxi.segmentation;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
    public record Purchase(UUID customer, Instant at, String currency, BigDecimal total) {

        public Purchase(UUID customer, Instant at, BigDecimal total) {
            this(customer, at, "GBP", total);
        }
    }

    /** Everything that tests leave; work in the background may be at the same rows, and then it is tried again. */
    void clear() {
        Awaitility.await().ignoreExceptions().untilAsserted(this::clearAtOnce);
    }

    /**
     * What is on its way to Kafka, and what has come from there, stays; and so does what the tables came with. Nobody writes
     * meanwhile, and neither order nor triggers matter, as with a truncation; but that makes two hundred files anew, and
     * every connection plans every statement again, which takes longer than most tests.
     */
    private void clearAtOnce() {
        update("""
                do $$
                declare
                  tables text[] := array(
                    select format('%I', tablename)
                    from pg_tables
                    where schemaname = 'public'
                      and tablename not in ('flyway_schema_history', 'outbox', 'inbox', 'segment_revision', 'tier_entitlement'));
                  one text;
                begin
                  execute 'lock table ' || array_to_string(tables, ', ');
                  set local session_replication_role = replica;
                  foreach one in array tables loop
                    execute 'delete from ' || one;
                  end loop;
                end $$""");
        update("update segment_revision set revision = revision + 1");
    }

    /** A run whose events are written up to those of an account, and no further. */
    public void announcedThrough(UUID run, UUID account) {
        update("update tier_run set announced_at = null, announced_through = ? where id = ?", account, run);
    }

    /** An account; ids ascend in the order of calls. */
    public UUID account(String name) {
        return accounts(List.of(name)).get(0);
    }

    /** Accounts, in that order. */
    public List<UUID> accounts(List<String> names) {
        List<Object[]> rows = names.stream()
                .map(name -> new Object[] {nextId(), name, at(REGISTERED), at(REGISTERED)})
                .toList();
        batch("""
                insert into account (customer_id, version, name, kind, origin, position, state, registered_at, changed_at)
                values (?, 1, ?, 'ORGANISATION', 'EXTERNAL', 'FINAL', 'ACTUAL', ?, ?)""", rows);
        return rows.stream().map(row -> (UUID) row[0]).toList();
    }

    private UUID nextId() {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | ++lastId);
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
        trade("purchase_fact", purchases);
    }

    /** Returns of all that is told, in amounts above 0. */
    public void returns(List<Purchase> returns) {
        trade("return_fact", returns);
    }

    private void trade(String table, List<Purchase> trade) {
        batch(
                "insert into " + table + " values (?, ?, ?, ?, ?)",
                trade.stream()
                        .map(one -> new Object[] {
                            UUID.randomUUID(),
                            one.customer(),
                            one.at().atOffset(ZoneOffset.UTC),
                            one.currency(),
                            one.total()
                        })
                        .toList());
    }

    private void batch(String sql, List<Object[]> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Customers of the year 2020 who buy at rates of their own and may stop. */
    public List<UUID> regulars(int count) {
        Random chance = new Random(7);
        List<UUID> customers = new ArrayList<>();
        List<Purchase> purchases = new ArrayList<>();
        LocalDate end = LocalDate.of(2020, 12, 31);
        for (int i = 0; i < count; i++) {
            UUID id = account("Regular " + i);
            customers.add(id);
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(chance.nextInt(120));
            double gap = 5 + 120 * chance.nextDouble();
            double spend = 20 + 200 * chance.nextDouble();
            double leaves = Math.pow(chance.nextDouble(), 3);
            while (!day.isAfter(end)) {
                purchases.add(new Purchase(
                        id,
                        day.atTime(10, 0).toInstant(ZoneOffset.UTC),
                        BigDecimal.valueOf(Math.round(spend * (50 + chance.nextInt(100))), 2)));
                day = chance.nextDouble() < leaves
                        ? end.plusDays(1)
                        : day.plusDays(1 + (long) (-gap * Math.log(1 - chance.nextDouble())));
            }
        }
        purchases(purchases);
        return customers;
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
