package dev.guanxi.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

    private final AtomicInteger tries = new AtomicInteger();

    @ParameterizedTest(name = "SQLSTATE {0}")
    @ValueSource(strings = {"40001", "40P01", "23503", "23505", "23P01"})
    void aClashIsTriedUpToThreeTimesMore(String clash) {
        assertThat(await(Retry.AFTER_CLASH, failing(3, clash))).isEqualTo(4);
    }

    @Test
    void aClashThatStaysIsTold() {
        assertThatThrownBy(() -> await(Retry.AFTER_CLASH, failing(4, "23505"))).hasMessageContaining("23505");
        assertThat(tries).hasValue(4);
    }

    @Test
    void patienceWaitsBeforeAnotherTry() {
        Instant begin = Instant.now();

        assertThat(await(Retry.PATIENTLY, failing(1, "57P01"))).isEqualTo(2);
        assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Duration.ofMillis(90));
    }

    @Test
    void whoMustNotLoseWaitsToo() {
        assertThat(await(Retry.ENDLESSLY, failing(2, "08006"))).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} does not help against SQLSTATE {1}")
    @CsvSource({"AFTER_CLASH,08006", "AFTER_CLASH,22001", "PATIENTLY,23505", "ENDLESSLY,22001"})
    void whatAnotherTryDoesNotHelpIsToldAtOnce(Retry retry, String sqlState) {
        assertThatThrownBy(() -> await(retry, failing(1, sqlState))).hasMessageContaining(sqlState);
        assertThat(tries).hasValue(1);
    }

    private static int await(Retry retry, Uni<Integer> work) {
        return retry.of(work).await().atMost(Duration.ofSeconds(30));
    }

    /** Work that fails some times and then tells how often it was tried. */
    private Uni<Integer> failing(int times, String sqlState) {
        return Uni.createFrom().item(tries::incrementAndGet).invoke(tried -> {
            if (tried <= times) {
                throw new PgException("Failure " + sqlState, "ERROR", sqlState, "…");
            }
        });
    }
}
