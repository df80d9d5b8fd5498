package dev.guanxi.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.local.Service;
import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.Shop;
import dev.guanxi.systemtests.SystemUnderTest;
import dev.guanxi.systemtests.Trade;
import dev.guanxi.systemtests.Writers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Services die while requests and events flow. */
@SystemUnderTest
@Order(Integer.MAX_VALUE)
class ServiceCrashTest {

    /** A service that has just come back takes its first writes slowly where there are few cores. */
    private static final Duration COLD = Duration.ofMinutes(2);

    private static final int SOME = 200;

    /** What a gateway may say whose service is gone: not there, gone in the middle, silent. */
    private static final Set<Integer> SERVICE_GONE = Set.of(502, 503, 504);

    private final RunningSystem system;

    ServiceCrashTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void thoseWhoListenGoOnWhereTheyWere() {
        List<Service> listeners = List.of(Service.SEGMENTATION, Service.VISIT_PLANNER, Service.LOYALTY);
        Trade before = system.books().awaitAgreement();
        Writers writers = new Writers(new Shop(system.as("manager"), "crash-of-listeners"));
        try (writers) {
            for (Service service : listeners) {
                awaitMore(writers);
                system.component(service).kill();
                system.component(service).begin();
            }
            listeners.forEach(service -> system.component(service).awaitReady());
            awaitMore(writers);
        }

        assertThat(writers.failed()).as("failed writes: %s", writers.refusals()).isZero();
        requireAll(before, writers);
    }

    @Test
    void whoIsWrittenToForgetsNothing() {
        Trade before = system.books().awaitAgreement();
        Writers writers = new Writers(new Shop(system.as("manager"), "crash-of-customer-service"));
        try (writers) {
            awaitMore(writers);
            system.component(Service.CUSTOMER).kill();
            await().until(() -> writers.failed() > 0);
            system.component(Service.CUSTOMER).start();
            awaitMore(writers);
        }

        assertThat(writers.refusals()).allSatisfy(ServiceCrashTest::saysThatTheServiceIsGone);
        requireAll(before, writers);
    }

    private static void saysThatTheServiceIsGone(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(SERVICE_GONE);
        assertThat(answer.text("/code")).startsWith("SERVICE_");
    }

    @Test
    void aGatewayThatDiesLosesNothing() {
        Trade before = system.books().awaitAgreement();
        Writers writers = new Writers(new Shop(system.as("manager"), "crash-of-gateway"));
        try (writers) {
            awaitMore(writers);
            system.component("gateway").kill();
            await().until(() -> writers.unanswered() > 0);
            system.component("gateway").start();
            awaitMore(writers);
        }

        assertThat(writers.refusals()).isEmpty();
        requireAll(before, writers);
    }

    private static void awaitMore(Writers writers) {
        int before = writers.acknowledged();
        await().atMost(COLD).until(() -> writers.acknowledged() > before + SOME);
    }

    private void requireAll(Trade before, Writers writers) {
        writers.requireEachOnce();
        Trade after = system.books().awaitAgreement();
        assertThat(after.purchases() - before.purchases()).isEqualTo(writers.acknowledged());
    }
}
