package dev.guanxi.visitplanner.due;

import dev.guanxi.visitplanner.appointment.Slot;
import dev.guanxi.visitplanner.due.AccountFacts.Appointed;
import dev.guanxi.visitplanner.rhythm.Tier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Accounts with a random past, in memory and in the database alike. */
final class KnownAccounts {

    private static final Instant FIRST_DAY = Instant.parse("2010-01-01T00:00:00Z");
    private static final int DAYS = 700;

    private final List<Account> accounts = new ArrayList<>();
    private final Random random;

    KnownAccounts(long seed, int count) {
        random = new Random(seed);
        for (int i = 0; i < count; i++) {
            accounts.add(account());
        }
    }

    /** Everything that ever happened to one account. */
    record Account(
            UUID id,
            Instant registered,
            Integer agreed,
            List<Given> tiers,
            List<Instant> purchases,
            List<Visit> visits) {

        /** What was known at that moment; null if the account was not known at all. */
        AccountFacts at(Instant asOf) {
            Instant visit = latest(visits.stream().filter(Visit::kept).map(Visit::start), asOf);
            Instant purchase = latest(purchases.stream(), asOf);
            if (visit == null && purchase == null && registered.isAfter(asOf)) {
                return null;
            }
            Appointed open = visits.stream()
                    .filter(one -> one.end().isAfter(asOf))
                    .filter(one -> !one.start().isAfter(asOf.plus(Slot.FURTHEST_AHEAD)))
                    .min(Comparator.comparing(Visit::start))
                    .map(Visit::appointed)
                    .orElse(null);
            Appointed unreported = visits.stream()
                    .filter(one -> !one.kept() && !one.end().isAfter(asOf))
                    .max(Comparator.comparing(Visit::start))
                    .map(Visit::appointed)
                    .orElse(null);
            return new AccountFacts(tierAt(asOf), registered, visit, purchase, open, unreported);
        }

        private Tier tierAt(Instant asOf) {
            return tiers.stream()
                    .filter(given -> !given.asOf().isAfter(asOf))
                    .reduce((earlier, later) -> later)
                    .map(Given::tier)
                    .orElse(null);
        }

        private static Instant latest(Stream<Instant> moments, Instant asOf) {
            return moments.filter(moment -> !moment.isAfter(asOf))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    record Given(Tier tier, Instant asOf) {}

    record Visit(UUID id, Instant start, boolean kept) {
        Instant end() {
            return start.plus(Duration.ofHours(1));
        }

        Appointed appointed() {
            return new Appointed(id, start);
        }
    }

    List<Account> all() {
        return accounts;
    }

    private Account account() {
        List<Given> tiers = Stream.generate(() -> new Given(Tier.values()[random.nextInt(3)], moment()))
                .limit(random.nextInt(4))
                .toList();
        List<Instant> purchases =
                Stream.generate(this::moment).limit(random.nextInt(4)).toList();
        List<Visit> visits = Stream.generate(() -> new Visit(UUID.randomUUID(), moment(), random.nextInt(4) > 0))
                .limit(random.nextInt(3))
                .toList();
        Integer agreed = random.nextInt(5) == 0 ? 1 + random.nextInt(200) : null;
        return new Account(UUID.randomUUID(), moment(), agreed, tiers, purchases, visits);
    }

    private Instant moment() {
        return FIRST_DAY.plusSeconds(random.nextInt(DAYS * 24 * 3600)).plusNanos(random.nextInt(1_000_000) * 1000L);
    }

    static void forget(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate account, account_tier, purchase, customer_rhythm, appointment cascade");
        }
    }

    void remember(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (Account account : accounts) {
                remember(connection, account);
            }
            connection.commit();
        }
    }

    private static void remember(Connection connection, Account account) throws SQLException {
        Instant never = null;
        Given newest = account.tiers().isEmpty()
                ? null
                : account.tiers().get(account.tiers().size() - 1);
        Instant lastPurchase =
                account.purchases().stream().max(Comparator.naturalOrder()).orElse(never);
        Instant lastVisit = account.visits().stream()
                .filter(Visit::kept)
                .map(Visit::start)
                .max(Comparator.naturalOrder())
                .orElse(never);
        run(
                connection,
                "insert into account values (?, 1, 'A', 'ACTUAL', ?, ?, ?, ?, ?, ?)",
                account.id(),
                account.registered(),
                newest == null ? null : newest.tier().name(),
                account.tiers().size(),
                newest == null ? null : newest.asOf(),
                lastPurchase,
                lastVisit);
        for (int i = 0; i < account.tiers().size(); i++) {
            Given given = account.tiers().get(i);
            run(
                    connection,
                    "insert into account_tier values (?, ?, ?, ?)",
                    account.id(),
                    i + 1,
                    given.tier().name(),
                    given.asOf());
        }
        for (Instant purchase : account.purchases()) {
            run(connection, "insert into purchase values (?, ?, ?)", UUID.randomUUID(), account.id(), purchase);
        }
        if (account.agreed() != null) {
            run(
                    connection,
                    "insert into customer_rhythm values (?, 1, ?, 'agreed', now(), 'test')",
                    account.id(),
                    account.agreed());
        }
        for (Visit visit : account.visits()) {
            remember(connection, account, visit);
        }
    }

    /** Recorded afterwards, so that it counts for every moment. */
    private static void remember(Connection connection, Account account, Visit visit) throws SQLException {
        run(
                connection,
                """
                insert into appointment (id, version, customer_id, account_manager, channel, subject, checklist, state,
                  starts_at, ends_at, time_zone, proposed_at, changed_at, closed_at, report_id)
                values (?, 1, ?, ?, 'PHONE', 'x', '', ?, ?, ?, 'Asia/Shanghai', now(), now(), ?, ?)""",
                visit.id(),
                account.id(),
                visit.id().toString(),
                visit.kept() ? "KEPT" : "CONFIRMED",
                visit.start(),
                visit.end(),
                visit.kept() ? visit.end() : null,
                visit.kept() ? visit.id() : null);
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i];
                statement.setObject(i + 1, value);
            }
            statement.executeUpdate();
        }
    }
}
