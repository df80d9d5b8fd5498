package dev.guanxi.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.embedded.Component;
import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.Shop;
import dev.guanxi.systemtests.SystemUnderTest;
import dev.guanxi.systemtests.Trade;
import dev.guanxi.systemtests.Writers;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL, Kafka or Connect dies under writes. */
@SystemUnderTest
@Order(Integer.MAX_VALUE)
class PlatformCrashTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int SOME = 50;

    private final RunningSystem system;

    PlatformCrashTest(RunningSystem system) {
        this.system = system;
    }

    /** Writes need neither: events wait in the outbox and in the write-ahead log. */
    @ParameterizedTest
    @ValueSource(strings = {"kafka", "connect"})
    void withoutItWritesGoOnAndEventsFollowLater(String name) {
        Component component = system.component(name);
        Trade before = system.books().awaitAgreement();
        Writers writers = writers(name);
        try (writers) {
            awaitMore(writers);
            component.kill();
            awaitMore(writers);
            component.start();
            awaitMore(writers);
        }

        assertThat(writers.failed()).as("failed writes: %s", writers.refusals()).isZero();
        requireAll(before, writers);
    }

    @Test
    void withoutPostgresClientsAreToldToComeBack() {
        Component postgres = system.component("postgres");
        Trade before = system.books().awaitAgreement();
        Writers writers = writers("postgres");
        try (writers) {
            awaitMore(writers);
            postgres.kill();
            await().until(() -> writers.failed() >= SOME);
            postgres.start();
            awaitMore(writers);
        }

        assertThat(writers.unanswered()).as("requests without answer").isZero();
        assertThat(writers.refusals()).isNotEmpty().allSatisfy(PlatformCrashTest::tellsToComeBack);
        requireAll(before, writers);
    }

    private static void tellsToComeBack(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(answer.text("/code")).isNotEmpty();
    }

    /** Twice in a row, at once: it may be in the middle of its recovery. */
    @Test
    void postgresMayDieAgainWhileItRecovers() {
        Trade before = system.books().awaitAgreement();
        Writers writers = writers("postgres-twice");
        try (writers) {
            awaitMore(writers);
            system.component("postgres").kill();
            system.component("postgres").begin();
            system.component("postgres").kill();
            system.component("postgres").start();
            awaitMore(writers);
        }

        requireAll(before, writers);
    }

    private Writers writers(String name) {
        return new Writers(new Shop(system.as("manager"), "crash-of-" + name));
    }

    /** For a while, and until so many more are acknowledged that it was not just what had been on its way. */
    private static void awaitMore(Writers writers) {
        int before = writers.acknowledged();
        await().pollDelay(A_MOMENT).until(() -> writers.acknowledged() > before + SOME);
    }

    private void requireAll(Trade before, Writers writers) {
        writers.requireEachOnce();
        Trade after = system.books().awaitAgreement();
        assertThat(after.purchases() - before.purchases()).isEqualTo(writers.acknowledged());
    }
}
