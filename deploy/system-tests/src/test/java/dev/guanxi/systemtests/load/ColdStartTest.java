package dev.guanxi.systemtests.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.Shop;
import dev.guanxi.systemtests.SystemUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * 64 clients come the moment the system is ready, write and read, and some hang up in the middle of a request or of an
 * answer. Runs first of all tests, so that the system is as cold as it ever is.
 */
@SystemUnderTest
@Order(1)
class ColdStartTest {

    private static final int POLITE = 56;
    private static final int RUDE = 8;
    private static final Duration LOAD = Duration.ofSeconds(15);

    private final RunningSystem system;

    ColdStartTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void nobodySeesAnErrorAndNothingIsLost() throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + LOAD.toNanos();
        Shop shop = new Shop(system.as("manager"), "cold-start");
        List<PoliteClient> polite = IntStream.range(0, POLITE)
                .mapToObj(i -> new PoliteClient(shop, system.as("account-manager"), "client-" + i, end))
                .toList();
        List<RudeClient> rude = IntStream.range(0, RUDE)
                .mapToObj(i -> new RudeClient(system, "rude-" + i, end))
                .toList();

        runAll(Stream.<Callable<Void>>concat(polite.stream(), rude.stream()).toList());

        Map<Integer, Long> statuses = polite.stream()
                .flatMap(client -> client.statuses().stream())
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertThat(statuses.keySet()).as("answers by status: %s", statuses).containsOnly(200, 201);
        assertThat(rude).allSatisfy(client -> assertThat(client.hangUps()).isPositive());
        polite.forEach(client -> assertThat(shop.references(client.customer()))
                .as("purchases of %s", client.number())
                .containsExactlyInAnyOrderElementsOf(client.acknowledged()));
        system.books().awaitAgreement();
    }

    private static void runAll(List<Callable<Void>> clients) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Future<Void>> ends = new ArrayList<>(threads.invokeAll(clients));
            for (Future<Void> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
