package dev.guanxi.customer.opportunity;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.changed;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.merged;
import static dev.guanxi.customer.opportunity.OpportunityTest.OPPORTUNITIES;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.totals.ReportQuery;
import dev.guanxi.customer.totals.TotalsFolding;
import dev.guanxi.customer.totals.WholeMonths;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to deals and their customers, totals say what the deals themselves say. */
@QuarkusTest
class PipelineTotalsTest extends ServiceTest {

    private static final LocalDate BEGIN = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 120;
    private static final int EVENTS = 25;
    private static final int ROUNDS = 3;
    private static final int PERIODS = 6;
    private static final int PAGE = 7;

    private static final Map<PipelineReport.By, String> KEYS = Map.of(
            PipelineReport.By.MANAGER, "owner",
            PipelineReport.By.REGION, "region",
            PipelineReport.By.PRODUCT, "coalesce(product, product_line)",
            PipelineReport.By.STAGE, "stage");

    private static final String PLAIN = """
            select %1$s, currency, count(*), count(*) filter (where closed_on is null), count(*) filter (where stage = 'WON'),
              count(*) filter (where stage = 'LOST'), coalesce(sum(amount) filter (where closed_on is null), 0),
              coalesce(sum(amount * chance / 100) filter (where closed_on is null), 0),
              coalesce(sum(amount) filter (where stage = 'WON'), 0),
              round(cast(count(*) filter (where stage = 'WON') as numeric) / nullif(count(closed_on), 0), 4),
              round(avg(closed_on - opened_on), 1), round(avg(amount) filter (where stage = 'WON'), 4)
            from opportunity where opened_on >= cast(:from as date) and opened_on < cast(:until as date) %2$s
            group by 1, 2 order by 1 nulls first, 2""";

    private static final List<String> REGIONS = List.of("Zhejiang", "Anhui", "Hunan");

    @Inject
    TotalsFolding folding;

    @Inject
    Transactions transactions;

    private final Client manager = Client.of("manager");
    private final UUID dealerId = UUID.randomUUID();
    private final List<String> customers = new ArrayList<>();
    private final List<String> deals = new ArrayList<>();
    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void totalsSayWhatTheDealsSay(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            customers.add(aCustomer());
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

    private String aCustomer() {
        Client by = random.nextBoolean() ? manager : Client.partner(dealerId);
        return by.post(CUSTOMERS, with(customer(unique()), "address", object("region", any(REGIONS))))
                .expect(201)
                .id();
    }

    private void something() {
        int what = deals.isEmpty() ? 0 : random.nextInt(12);
        if (what < 4) {
            open();
        } else if (what < 6) {
            move();
        } else if (what < 8) {
            change();
        } else if (what == 8) {
            erase();
        } else if (what == 9) {
            remove();
        } else if (what == 10) {
            relocate();
        } else {
            merge();
        }
    }

    private void open() {
        Map<String, Object> deal = object(
                "customerId",
                any(customers),
                "productLine",
                any(List.of("GTX", "MG")),
                "amount",
                random.nextInt(100_000) / 10.0,
                "currency",
                any(List.of("CNY", "EUR")),
                "openedOn",
                BEGIN.plusDays(random.nextInt(DAYS)).toString());
        if (random.nextBoolean()) {
            deal.put("owner", any(List.of("wang", "li")));
        }
        if (random.nextBoolean()) {
            deal.put("region", any(REGIONS));
        }
        deals.add(manager.post(OPPORTUNITIES, deal).expect(201).id());
    }

    private void move() {
        Answer deal = deal(any(deals));
        Stage stage = Stage.valueOf(deal.text("stage"));
        Stage next = stage.isClosed() ? Stage.PROPOSAL : Stage.values()[random.nextInt(Stage.values().length)];
        patch(deal, object("stage", next.name(), "stageReason", unique()));
    }

    private void change() {
        Answer deal = deal(any(deals));
        patch(
                deal,
                switch (random.nextInt(5)) {
                    case 0 -> object("owner", any(List.of("wang", "li", "sun")));
                    case 1 -> object("region", random.nextBoolean() ? null : any(REGIONS));
                    case 2 -> object("amount", random.nextInt(1_000), "currency", any(List.of("CNY", "EUR")));
                    case 3 -> object("productLine", any(List.of("GTX", "MG")));
                    default ->
                        object("openedOn", BEGIN.plusDays(random.nextInt(DAYS)).toString());
                });
    }

    private Answer deal(String id) {
        return manager.get(OPPORTUNITIES + "/" + id).expect(200);
    }

    private void patch(Answer deal, Map<String, Object> change) {
        manager.patch(OPPORTUNITIES + "/" + deal.id(), change, "If-Match", deal.header("ETag"))
                .expect(200);
    }

    private void erase() {
        write("update opportunity set stage_reason = 'erased', version = version + 1 where id = :id", any(deals));
    }

    private void remove() {
        write("delete from opportunity where id = :id", deals.remove(random.nextInt(deals.size())));
    }

    private void write(String statement, String id) {
        Blocking.await(() -> transactions.write(session -> session.createNativeQuery(statement)
                .setParameter("id", UUID.fromString(id))
                .executeUpdate()));
    }

    private void relocate() {
        changed(manager, any(customers), object("address", object("region", any(REGIONS))));
    }

    /** One more record of a customer, with a deal of its own, becomes one with it, and half of the time two again. */
    private void merge() {
        Answer survivor = manager.get(CUSTOMERS + "/" + any(customers)).expect(200);
        Client by = survivor.body().has("dealerId") ? Client.partner(dealerId) : manager;
        String duplicate = by.post(CUSTOMERS, customer(unique())).expect(201).id();
        customers.add(duplicate);
        open();
        Answer merge = merged(manager, survivor, duplicate);
        compare();
        if (random.nextBoolean()) {
            manager.post("/api/v1/merges/" + merge.id() + "/undo", "").expect(200);
        } else {
            customers.remove(duplicate);
        }
    }

    private void compare() {
        for (int i = 0; i < PERIODS; i++) {
            LocalDate from = day();
            LocalDate until = from.plusDays(1 + random.nextInt(DAYS));
            for (Scope scope : List.of(Scope.EVERYTHING, new Scope(dealerId))) {
                String currency = random.nextBoolean() ? null : "CNY";
                for (PipelineReport.By by : PipelineReport.By.values()) {
                    compare(scope, by, from, i == 0 ? until.withDayOfMonth(1).plusMonths(1) : until, currency);
                }
            }
        }
    }

    private LocalDate day() {
        LocalDate day = BEGIN.plusDays(random.nextInt(DAYS) - 10);
        return random.nextBoolean() ? day : day.withDayOfMonth(1);
    }

    private void compare(Scope scope, PipelineReport.By by, LocalDate from, LocalDate until, String currency) {
        WholeMonths months = WholeMonths.of(
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                until.atStartOfDay(ZoneOffset.UTC).toInstant());
        List<PipelineRow> plain = plain(scope, by, from, until, currency);

        assertThat(pages(scope, by, months, currency))
                .as("%s from %s until %s", by, from, until)
                .isEqualTo(plain);
        assertThat(pages(scope, by, months.withoutMonths(), currency)).isEqualTo(plain);
    }

    private List<PipelineRow> plain(
            Scope scope, PipelineReport.By by, LocalDate from, LocalDate until, String currency) {
        String narrowed = (scope.dealerId() == null ? "" : " and dealer_id = :dealer")
                + (currency == null ? "" : " and currency = :currency");
        return Blocking.await(() -> transactions.read(session -> {
                    var query = session.createNativeQuery(PLAIN.formatted(KEYS.get(by), narrowed), Object[].class)
                            .setParameter("from", from)
                            .setParameter("until", until);
                    if (scope.dealerId() != null) {
                        query.setParameter("dealer", scope.dealerId());
                    }
                    if (currency != null) {
                        query.setParameter("currency", currency);
                    }
                    return query.getResultList();
                }))
                .stream()
                .map(PipelineRow::of)
                .toList();
    }

    private List<PipelineRow> pages(Scope scope, PipelineReport.By by, WholeMonths months, String currency) {
        List<PipelineRow> all = new ArrayList<>();
        List<PipelineRow> page;
        Cursor after = null;
        do {
            Cursor from = after;
            page = Blocking.await(() -> transactions.read(
                            session -> PipelineReport.read(session, scope, by, months, currency, from, PAGE)))
                    .stream()
                    .map(PipelineRow::of)
                    .toList();
            all.addAll(page.subList(0, Math.min(PAGE, page.size())));
            after = all.isEmpty()
                    ? null
                    : ReportQuery.cursor(
                            all.get(all.size() - 1).key(),
                            all.get(all.size() - 1).currency());
        } while (page.size() > PAGE);
        return all;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
