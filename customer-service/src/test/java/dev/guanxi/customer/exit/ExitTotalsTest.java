package dev.guanxi.customer.exit;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.changed;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.merged;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.rights.GivenErasures.erased;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.tier.AccountTier;
import dev.guanxi.customer.totals.ReportPeriod;
import dev.guanxi.customer.totals.TotalsFolding;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to cases, their customers and tiers, totals say what the cases themselves say. */
@QuarkusTest
class ExitTotalsTest extends ExitingTest {

    private static final Instant BEGIN = Instant.parse("2016-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2016-05-01T00:00:00Z");
    private static final int HOURS = 120 * 24;
    private static final int EVENTS = 25;
    private static final int ROUNDS = 3;
    private static final int PERIODS = 5;
    private static final int PAGE = 7;

    private static final Map<ExitReport.By, String> KEYS = Map.of(
            ExitReport.By.REASON, "e.reason",
            ExitReport.By.TIER, "t.tier",
            ExitReport.By.COUNTRY, "e.country",
            ExitReport.By.COMPETITOR, "e.competitor",
            ExitReport.By.ATTEMPT, "k.kind",
            ExitReport.By.MONTH, "to_char(e.opened_at at time zone 'UTC', 'YYYY-MM')");

    private static final String PLAIN = """
            select %1$s, e.currency, count(*), count(*) filter (where e.state = 'OPEN'),
              count(*) filter (where e.state = 'WON_BACK'), count(*) filter (where e.state = 'LOST'), sum(e.value_lost),
              sum(e.value_lost) filter (where e.state = 'WON_BACK')
            from exit_case e left join lateral (
              select tier from account_tier a where a.customer_id = e.customer_id and a.as_of <= e.opened_at
              order by a.as_of desc, a.version desc limit 1) t on true %3$s
            where e.opened_at >= :from and e.opened_at < :until and e.state in ('OPEN', 'WON_BACK', 'LOST') %2$s
            group by 1, 2 order by 1 nulls first, 2 nulls first""";

    private static final String KINDS = """
            left join lateral (select distinct one ->> 'kind' as kind from jsonb_array_elements(e.attempts) one) k on true""";

    private static final String TELL = """
            insert into account_tier (customer_id, version, tier, as_of)
            select cast(:customer as uuid), count(*) + 1, :tier, cast(:asOf as timestamptz)
            from account_tier where customer_id = cast(:customer as uuid)""";

    private static final String WRONG_TIERS = """
            select count(*) from exit_case e where e.tier is distinct from (
              select tier from account_tier a where a.customer_id = e.customer_id and a.as_of <= e.opened_at
              order by a.as_of desc, a.version desc limit 1)""";

    /** As a purchase does. */
    private static final String WIN_BACK = """
            update exit_case set state = 'WON_BACK', version = version + 1, closed_at = now(), changed_at = now()
            where id = :id""";

    private static final List<String> COUNTRIES = List.of("CN", "DE", "IS");

    @Inject
    TotalsFolding folding;

    @Inject
    Transactions transactions;

    @Inject
    DataSource database;

    @Inject
    ExitReport report;

    @Inject
    ExitCaseStore store;

    private final UUID dealerId = UUID.randomUUID();
    private final List<String> customers = new ArrayList<>();
    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void totalsSayWhatTheCasesSay(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            customers.add(aCustomer(random.nextBoolean() ? manager : Client.partner(dealerId)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int event = 0; event < EVENTS; event++) {
                something();
            }
            compare();
            Blocking.await(folding::fold);
            compare();
        }
    }

    @Test
    void aCaseThatIsOpenedWhileATierIsToldHasIt() {
        String id = registered(unique());

        meanwhile("insert into account_tier values ('" + id + "', 1, 'KEY', '2016-01-01')", () -> opened(id));

        assertThat(wrongTiers()).isZero();
    }

    @Test
    void aTierThatIsToldWhileACaseIsOpenedReachesIt() {
        String id = registered(unique());

        meanwhile("""
                        insert into exit_case (id, version, customer_id, detection, state, reason, value_stated, attempts,
                          opened_at, changed_at)
                        values ('%s', 1, '%s', 'REPORTED', 'OPEN', 'PRICE', false, '[]', now(), now())""".formatted(UUID.randomUUID(), id), () -> tell(id, AccountTier.KEY, BEGIN));

        assertThat(wrongTiers()).isZero();
    }

    /** Does something while what a statement wrote is not visible yet, until it is done or waits for that. */
    private void meanwhile(String statement, Runnable something) {
        try (Connection connection = database.getConnection();
                Statement first = connection.createStatement()) {
            connection.setAutoCommit(false);
            first.execute(statement);
            CompletableFuture<Void> second = CompletableFuture.runAsync(something);
            Awaitility.await().until(() -> second.isDone() || somebodyWaits());
            connection.commit();
            second.join();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private boolean somebodyWaits() {
        return Blocking.await(() -> transactions.read(session -> session.createNativeQuery(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted)",
                        Boolean.class)
                .getSingleResult()));
    }

    @Test
    void aCaseCountsInTheCountryThatItsCustomerWasInWhenItWasOpened() {
        Client dealer = Client.partner(dealerId);
        String id = dealer.post(CUSTOMERS, with(customer(unique()), "address", object("country", "CN")))
                .expect(201)
                .id();
        dealer.post(CASES, exit(id)).expect(201);

        dealer.patch(CUSTOMERS + "/" + id, object("address", object("country", "DE")), "If-Match", "\"1\"")
                .expect(200);

        assertThat(dealer.get(REPORT + "?by=COUNTRY").expect(200).items("key")).containsExactly("CN");
    }

    @Test
    void anErasedCaseCountsAmongTheKindsOfWhatWasTried() {
        Client dealer = Client.partner(dealerId);
        String id = dealer.post(CUSTOMERS, with(customer(unique()), "kind", "PERSON"))
                .expect(201)
                .id();
        String one = dealer.post(CASES, exit(id)).expect(201).id();
        manager.post(
                        CASES + "/" + one + "/attempts",
                        object("triedOn", "2016-05-01", "kind", "CALL", "what", "Called twice"))
                .expect(200);

        erased(id, null);

        assertThat(manager.get(CASES + "/" + one).expect(200).body().toString()).doesNotContain("Called twice");
        assertThat(dealer.get(REPORT + "?by=ATTEMPT").expect(200).items("key")).containsExactly("CALL");
        manager.patch(
                        CASES + "/" + one,
                        object("state", "LOST", "outcome", "Erased person"),
                        "If-Match",
                        manager.get(CASES + "/" + one).expect(200).etag())
                .expect(200);
    }

    @Test
    void theReportIsReadPageByPage() {
        Client dealer = Client.partner(dealerId);
        for (String reason : List.of("SERVICE", "PRICE", "QUALITY")) {
            dealer.post(CASES, with(exit(registered(dealer, unique())), "reason", reason))
                    .expect(201);
        }

        Answer page = dealer.get(REPORT + "?limit=2").expect(200);

        assertThat(page.items("key")).containsExactly("PRICE", "QUALITY");
        assertThat(dealer.get(REPORT + "?limit=2&cursor=" + page.text("next")).items("key"))
                .containsExactly("SERVICE");
        dealer.get(REPORT + "?cursor=SERVICE").refused(400, "CURSOR_INVALID", "query:cursor");
    }

    private String aCustomer(Client by) {
        return by.post(CUSTOMERS, with(customer(unique()), "address", object("country", any(COUNTRIES))))
                .expect(201)
                .id();
    }

    private void something() {
        int what = random.nextInt(14);
        if (what < 5) {
            open(any(customers));
        } else if (what < 7) {
            close();
        } else if (what < 9) {
            tell(any(customers), any(List.of(AccountTier.values())), someTime());
        } else if (what == 9) {
            remove();
        } else if (what == 10) {
            relocate();
        } else if (what < 13) {
            work();
        } else {
            merge();
        }
    }

    /** Opens a case, unless the customer has an open one. */
    private void open(String customerId) {
        boolean ofDealer = manager.get(CUSTOMERS + "/" + customerId).body().has("dealerId");
        boolean valued = random.nextInt(4) > 0;
        ExitCaseData data = new ExitCaseData(
                Ids.next(),
                UUID.fromString(customerId),
                any(List.of(ExitReason.PRICE, ExitReason.QUALITY)),
                any(Arrays.asList(null, "Hooli", "远景")),
                valued ? BigDecimal.valueOf(random.nextInt(10_000), 1) : null,
                valued ? any(List.of("CNY", "EUR")) : null,
                null,
                null,
                null,
                ExitState.OPEN,
                null);
        ExitCase one = ExitCase.opened(data, ofDealer ? dealerId : null, valued, null, someTime());
        Blocking.await(() -> transactions.write(session -> store.insert(session, List.of(one))));
    }

    /** Something is tried, and a competitor heard of. */
    private void work() {
        Answer open =
                manager.get(CASES + "?state=OPEN&customerId=" + any(customers)).expect(200);
        for (String id : open.items("id")) {
            Answer tried = manager.post(
                            CASES + "/" + id + "/attempts",
                            object("triedOn", "2016-05-01", "kind", any(List.of(AttemptKind.values())), "what", "So"))
                    .expect(200);
            manager.patch(
                            CASES + "/" + id,
                            object("competitor", any(Arrays.asList(null, "Hooli", "远景"))),
                            "If-Match",
                            tried.etag())
                    .expect(200);
        }
    }

    private void close() {
        Answer open =
                manager.get(CASES + "?state=OPEN&customerId=" + any(customers)).expect(200);
        for (String id : open.items("id")) {
            if (random.nextBoolean()) {
                Blocking.await(() -> transactions.write(session -> session.createNativeQuery(WIN_BACK)
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate()));
            } else {
                Answer one = manager.get(CASES + "/" + id).expect(200);
                manager.patch(
                                CASES + "/" + id,
                                object("state", "LOST", "outcome", "So it went"),
                                "If-Match",
                                one.header("ETag"))
                        .expect(200);
            }
        }
    }

    private void tell(String customerId, AccountTier tier, Instant asOf) {
        Blocking.await(() -> transactions.write(session -> session.createNativeQuery(TELL)
                .setParameter("customer", UUID.fromString(customerId))
                .setParameter("tier", tier.name())
                .setParameter("asOf", asOf.atOffset(ZoneOffset.UTC))
                .executeUpdate()));
    }

    private void remove() {
        UUID customerId = UUID.fromString(any(customers));
        Blocking.await(() -> transactions.write(
                session -> session.createNativeQuery("delete from exit_case where customer_id = :customer")
                        .setParameter("customer", customerId)
                        .executeUpdate()));
    }

    private void relocate() {
        changed(manager, any(customers), object("address", object("country", any(COUNTRIES))));
    }

    /** One more record of a customer, with a case and a tier of its own, becomes one with it, and may be two again. */
    private void merge() {
        Answer survivor = manager.get(CUSTOMERS + "/" + any(customers)).expect(200);
        String duplicate = aCustomer(survivor.body().has("dealerId") ? Client.partner(dealerId) : manager);
        open(duplicate);
        tell(duplicate, any(List.of(AccountTier.values())), someTime());
        Answer merge = merged(manager, survivor, duplicate);
        compare();
        if (random.nextBoolean()) {
            manager.post("/api/v1/merges/" + merge.id() + "/undo", "").expect(200);
            customers.add(duplicate);
        }
    }

    private Instant someTime() {
        return BEGIN.plus(Duration.ofHours(random.nextInt(HOURS)));
    }

    private void compare() {
        assertThat(wrongTiers()).isZero();
        for (int i = 0; i < PERIODS; i++) {
            Instant from = i == 0 ? BEGIN : someTime();
            Instant until = i == 0 ? END : from.plus(Duration.ofHours(1 + random.nextInt(HOURS)));
            ExitReport.Narrowed only = new ExitReport.Narrowed(
                    random.nextBoolean() ? null : AccountTier.KEY, random.nextBoolean() ? null : ExitReason.PRICE);
            for (Scope scope : List.of(Scope.EVERYTHING, new Scope(dealerId))) {
                for (ExitReport.By by : ExitReport.By.values()) {
                    assertThat(pages(scope, by, only, from, until))
                            .as("%s %s from %s until %s", by, only, from, until)
                            .isEqualTo(plain(scope, by, only, from, until));
                }
            }
        }
    }

    private long wrongTiers() {
        return Blocking.await(() -> transactions.read(
                session -> session.createNativeQuery(WRONG_TIERS, Long.class).getSingleResult()));
    }

    private List<ExitReportRow> plain(
            Scope scope, ExitReport.By by, ExitReport.Narrowed only, Instant from, Instant until) {
        String narrowed = (scope.dealerId() == null ? "" : " and e.dealer_id = '" + scope.dealerId() + "'")
                + (only.tier() == null ? "" : " and t.tier = '" + only.tier() + "'")
                + (only.reason() == null ? "" : " and e.reason = '" + only.reason() + "'");
        return Blocking.await(() -> transactions.read(session -> session.createNativeQuery(
                                PLAIN.formatted(KEYS.get(by), narrowed, by == ExitReport.By.ATTEMPT ? KINDS : ""),
                                Object[].class)
                        .setParameter("from", from.atOffset(ZoneOffset.UTC))
                        .setParameter("until", until.atOffset(ZoneOffset.UTC))
                        .getResultList()))
                .stream()
                .map(ExitReportRow::of)
                .toList();
    }

    private List<ExitReportRow> pages(
            Scope scope, ExitReport.By by, ExitReport.Narrowed only, Instant from, Instant until) {
        ReportPeriod period = new ReportPeriod(from, until);
        List<ExitReportRow> all = new ArrayList<>();
        String next = null;
        do {
            Cursor after = Cursor.decode(next, 2);
            Page<ExitReportRow> page = Blocking.await(() -> report.of(scope, by, only, period, after, PAGE));
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
