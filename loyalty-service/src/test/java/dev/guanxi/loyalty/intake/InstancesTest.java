package dev.guanxi.loyalty.intake;

import static dev.guanxi.loyalty.Given.backfilled;
import static dev.guanxi.loyalty.Given.club;
import static dev.guanxi.loyalty.Given.founded;
import static dev.guanxi.loyalty.Given.program;
import static dev.guanxi.loyalty.Given.setUp;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.loyalty.ServiceTest;
import dev.guanxi.loyalty.intake.Shop.Told;
import dev.guanxi.platform.event.EventIntake;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Several instances of the service at work on one database: each takes whole batches, the same customers and even the same
 * events at the same time, while programs and clubs are set up and expiries are entered.
 */
@QuarkusTest
@Order(1)
class InstancesTest extends ServiceTest {

    private static final int CUSTOMERS = 25;
    private static final int PURCHASES = 4;
    private static final int INSTANCES = 3;
    private static final int BATCH = 40;

    private final Client manager = Client.of("manager");
    private final Random random = new Random(42);

    @Inject
    EventIntake intake;

    @Inject
    PurchaseIntake purchases;

    @Test
    void everyPurchaseCountsOnceInEveryProgramAndClub() throws Exception {
        List<ConsumerRecord<String, String>> events = events();
        List<String> programs = Collections.synchronizedList(new ArrayList<>());
        List<String> clubs = Collections.synchronizedList(new ArrayList<>());
        programs.add(setUp(inDkk("validityMonths", 12)));

        ExecutorService threads = Executors.newFixedThreadPool(INSTANCES + 2);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            List<ConsumerRecord<String, String>> heard = shuffled(events);
            running.add(threads.submit(() -> inBatches(heard)));
        }
        running.add(threads.submit(() -> Stream.of(24, 1200, 36).forEach(months -> {
            programs.add(setUp(inDkk("validityMonths", months)));
            clubs.add(founded(with(club(), "currency", "DKK", "threshold", 20)));
        })));
        running.add(threads.submit(() -> Stream.of("2011-12-15", "2012-01-15", "2013-01-01")
                .forEach(day -> manager.post(programs.get(0) + "/expiries", object("asOf", day + "T00:00:00Z"))
                        .expect(200))));
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();

        programs.forEach(this::assertComplete);
        clubs.forEach(this::assertCounted);
    }

    private void assertComplete(String program) {
        backfilled(program);
        JsonNode totals = manager.get(program + "/totals").expect(200).body();
        JsonNode earned = totals.path("purchases").findParents("outcome").stream()
                .filter(one -> one.path("outcome").asText().equals("EARNED"))
                .findFirst()
                .orElseThrow();
        assertThat(earned.path("count").asInt()).isEqualTo(CUSTOMERS * PURCHASES);
        // each purchase: 10 × 1 bought, 3 and 1 returned
        assertThat(totals.at("/points/issued").asLong()).isEqualTo(CUSTOMERS * PURCHASES * 10L);
        assertThat(totals.at("/points/reversed").asLong()).isEqualTo(CUSTOMERS * PURCHASES * 4L);
        assertThat(totals.at("/amounts/net").decimalValue())
                .isEqualByComparingTo(String.valueOf(CUSTOMERS * PURCHASES * 6));
        assertThat(totals.at("/proof/agrees").asBoolean()).as("%s", totals).isTrue();
    }

    private void assertCounted(String club) {
        backfilled(club);
        JsonNode totals = manager.get(club + "/totals").expect(200).body();
        assertThat(totals.path("members").asInt()).isEqualTo(CUSTOMERS);
        assertThat(totals.path("amount").decimalValue())
                .isEqualByComparingTo(String.valueOf(CUSTOMERS * PURCHASES * 6));
    }

    private static java.util.Map<String, Object> inDkk(String name, Object value) {
        return with(program(), "currency", "DKK", "rule", object("pointsPerUnit", 1, name, value));
    }

    private List<ConsumerRecord<String, String>> events() {
        List<ConsumerRecord<String, String>> events = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            try (Shop shop = new Shop("DKK")) {
                for (int p = 0; p < PURCHASES; p++) {
                    Told purchase = shop.purchase("2010-12-1" + p + "T08:00:00Z", 10, "1");
                    events.add(received(shop, purchase));
                    events.add(received(shop, shop.returned(purchase.id(), "2011-01-01T08:00:00Z", 3, "1")));
                    events.add(received(shop, shop.returned(purchase.id(), "2011-02-01T08:00:00Z", 1, "1")));
                }
            }
        }
        return events;
    }

    private static ConsumerRecord<String, String> received(Shop shop, Told told) {
        ConsumerRecord<String, String> received =
                new ConsumerRecord<>("customer.events", 0, 0, shop.customer().toString(), told.data());
        received.headers()
                .add("ce_type", told.type().getBytes(StandardCharsets.UTF_8))
                .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        return received;
    }

    private List<ConsumerRecord<String, String>> shuffled(List<ConsumerRecord<String, String>> events) {
        List<ConsumerRecord<String, String>> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private void inBatches(List<ConsumerRecord<String, String>> events) {
        for (int from = 0; from < events.size(); from += BATCH) {
            List<ConsumerRecord<String, String>> batch = events.subList(from, Math.min(events.size(), from + BATCH));
            try {
                VertxContextSupport.subscribeAndAwait((Supplier<Uni<Void>>) () -> intake.accept(batch, purchases));
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
