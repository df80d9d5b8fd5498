package dev.guanxi.systemtests.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.local.Instance;
import dev.guanxi.local.Service;
import dev.guanxi.platform.embedded.Parallel;
import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.Api;
import dev.guanxi.systemtests.ConsumerGroups;
import dev.guanxi.systemtests.Imports;
import dev.guanxi.systemtests.PurchaseFile;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.Shop;
import dev.guanxi.systemtests.SystemUnderTest;
import dev.guanxi.systemtests.Trade;
import dev.guanxi.systemtests.Writers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two instances of every service share one database and their consumer groups; no effect is doubled. */
@SystemUnderTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondInstanceTest {

    private static final List<Service> LISTENERS =
            List.of(Service.SEGMENTATION, Service.VISIT_PLANNER, Service.LOYALTY);
    private static final Instant DAY = Instant.parse("2011-07-01T10:00:00Z");

    private final RunningSystem system;
    private final Map<Service, Instance> seconds = new ConcurrentHashMap<>();

    SecondInstanceTest(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    void startThem() {
        Parallel.run(Stream.of(Service.values())
                .<Runnable>map(service -> () -> seconds.put(service, system.another(service)))
                .toList());
    }

    @AfterAll
    void stopThem() {
        Parallel.run(seconds.values().stream()
                .<Runnable>map(second -> second.component()::stop)
                .toList());
    }

    private Api second(Service service) {
        return system.directly(seconds.get(service).address());
    }

    @Test
    void theEventsAreSharedAndEachTakesEffectOnce() {
        Trade before = system.books().awaitAgreement();
        try (ConsumerGroups groups = new ConsumerGroups(system.bootstrapServers())) {
            LISTENERS.forEach(service -> await().untilAsserted(() -> assertThat(
                            groups.shares(service.processName() + ".customer-events", "customer.events"))
                    .as("partitions that each instance of %s reads", service.processName())
                    .hasSize(2)
                    .allMatch(partitions -> partitions == 2)));
        }
        Writers writers = new Writers(new Shop(system.as("manager"), "two-instances"));
        try (writers) {
            await().atMost(Duration.ofMinutes(2)).until(() -> writers.acknowledged() > 500);
        }

        Trade after = system.books().awaitAgreement();
        assertThat(after.purchases() - before.purchases()).isEqualTo(writers.acknowledged());
        bothTellTheSame();
    }

    private void bothTellTheSame() {
        bothAnswer(Service.CUSTOMER, "/api/v1/purchases/totals");
        bothAnswer(Service.SEGMENTATION, "/api/v1/value-groups?asOf=2011-12-11T00:00:00Z");
        bothAnswer(Service.VISIT_PLANNER, "/api/v1/visits/due/summary?asOf=2011-12-11T00:00:00Z");
        bothAnswer(Service.LOYALTY, "/api/v1/programs");
    }

    private void bothAnswer(Service service, String path) {
        await().untilAsserted(() -> assertThat(
                        second(service).get(path).expect(200).json())
                .isEqualTo(system.directly(service).get(path).expect(200).json()));
    }

    @Test
    void theSameRequestSentToBothMakesOneThing() {
        Shop first = new Shop(system.directly(Service.CUSTOMER), "sent-to-both");
        Shop second = new Shop(second(Service.CUSTOMER), "sent-to-both");
        for (int i = 0; i < 50; i++) {
            String number = "n" + i;
            requireOne(both(() -> first.putCustomer(number), () -> second.putCustomer(number)));
            requireOne(both(() -> first.sell(number, number, 1, DAY), () -> second.sell(number, number, 1, DAY)));
        }
        assertThat(system.books().recordedBy("sent-to-both")).isEqualTo(Trade.NONE.plus(50, 50 * 7));
        system.books().awaitAgreement();
    }

    private static List<Answer> both(
            java.util.function.Supplier<Answer> one, java.util.function.Supplier<Answer> other) {
        List<CompletableFuture<Answer>> requests =
                List.of(CompletableFuture.supplyAsync(one), CompletableFuture.supplyAsync(other));
        return requests.stream().map(CompletableFuture::join).toList();
    }

    private static void requireOne(List<Answer> answers) {
        assertThat(answers).extracting(Answer::status).as("%s", answers).containsExactlyInAnyOrder(200, 201);
        assertThat(answers.get(0).id()).isEqualTo(answers.get(1).id());
    }

    @Test
    void importsAreWorkedThroughByEitherAndOnce() {
        Imports imports = new Imports(system.as("manager"));
        Imports other = new Imports(second(Service.CUSTOMER));
        List<PurchaseFile> files = IntStream.range(0, 4)
                .mapToObj(i -> new PurchaseFile("shared-import-" + i, 50, 1_000))
                .toList();
        files.forEach(file -> imports.run(PurchaseFile.CUSTOMERS, file.customers()));

        List<Answer> started = IntStream.range(0, files.size())
                .mapToObj(i -> (i % 2 == 0 ? imports : other)
                        .start(PurchaseFile.PURCHASES, files.get(i).purchases()))
                .toList();

        for (int i = 0; i < files.size(); i++) {
            PurchaseFile file = files.get(i);
            Answer done = imports.awaitDone(started.get(i));
            assertThat(done.number("/read")).isEqualTo(file.rows());
            assertThat(done.number("/duplicates")).isZero();
            assertThat(system.books().recordedBy(file.system())).isEqualTo(file.trade());
        }
        system.books().awaitAgreement();
    }

    /** Two schedules look for what a new program has to make of all purchases from before. */
    @Test
    void aBackfillIsNotDoubled() {
        Trade recorded = system.books().awaitAgreement();
        Answer program = second(Service.LOYALTY).post("/api/v1/programs", """
                {"name":"Two at work","currency":"GBP","validFrom":"2000-01-01T00:00:00Z",
                 "rule":{"pointsPerUnit":1,"validityMonths":1200}}""").expect(201);
        String totals = "/api/v1/programs/" + program.id() + "/totals";

        await().untilAsserted(() -> assertThat(system.as("manager").get(totals).text("/backfill/state"))
                .isEqualTo("DONE"));

        assertThat(system.as("manager").get(totals).amount("/amounts/earnedOn"))
                .isEqualByComparingTo(recorded.revenue());
    }

    /** Both are asked at once, as two schedules would do it. */
    @Test
    void pointsExpireOnce() {
        Shop shop = new Shop(system.as("manager"), "expiring");
        shop.customer("1");
        shop.sell("1", "old", 10, Instant.parse("2003-01-01T10:00:00Z")).expect(201);
        Answer program = system.as("manager").post("/api/v1/programs", """
                {"name":"Short points","currency":"GBP","validFrom":"2003-01-01T00:00:00Z",
                 "validTo":"2003-02-01T00:00:00Z","rule":{"pointsPerUnit":1,"validityMonths":1}}""").expect(201);
        String path = "/api/v1/programs/" + program.id();
        await().untilAsserted(() -> assertThat(
                        system.as("manager").get(path + "/totals").number("/points/issued"))
                .isEqualTo(25));

        String expire = "{\"asOf\":\"2004-01-01T00:00:00Z\"}";
        both(() -> system.directly(Service.LOYALTY).post(path + "/expiries", expire), () -> second(Service.LOYALTY)
                .post(path + "/expiries", expire));

        Answer totals = system.as("manager").get(path + "/totals").expect(200);
        assertThat(totals.number("/points/expired")).isEqualTo(25);
        assertThat(totals.number("/points/outstanding")).isZero();
    }

    @Test
    void oneTakesOverFromTheOtherThatDied() {
        Trade before = system.books().awaitAgreement();
        Writers writers = new Writers(new Shop(system.as("manager"), "take-over"));
        try (writers) {
            await().until(() -> writers.acknowledged() > 200);
            LISTENERS.forEach(service -> seconds.get(service).component().kill());
            await().until(() -> writers.acknowledged() > 400);
        }

        Trade after = system.books().awaitAgreement();
        assertThat(after.purchases() - before.purchases()).isEqualTo(writers.acknowledged());
        LISTENERS.forEach(service -> seconds.get(service).component().begin());
        LISTENERS.forEach(service -> seconds.get(service).component().awaitReady());
    }
}
