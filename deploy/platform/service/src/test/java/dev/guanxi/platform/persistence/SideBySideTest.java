package dev.guanxi.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SideBySideTest {

    private final SideBySide two = new SideBySide("test", 2);

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void piecesGoOnAtTheSameTimeAndTheirResultsAreInOrder() {
        CyclicBarrier both = new CyclicBarrier(2);

        List<Integer> results = two.each(List.of(1, 2), one -> {
            meet(both);
            return one * 10;
        });

        assertThat(results).containsExactly(10, 20);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailureComesAsItIsWhenThoseUnderWayHaveEnded() {
        CyclicBarrier both = new CyclicBarrier(2);
        CountDownLatch failing = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();

        assertThatThrownBy(() -> two.each(List.of("fails", "ends"), one -> {
                    meet(both);
                    if (one.equals("fails")) {
                        failing.countDown();
                        throw new IllegalArgumentException("no");
                    }
                    awaitQuietly(failing);
                    ended.set(true);
                    return one;
                }))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
        assertThat(ended).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void afterAFailureNoOtherBegins() {
        AtomicInteger begun = new AtomicInteger();
        try (SideBySide one = new SideBySide("test", 1)) {
            assertThatThrownBy(() -> one.each(List.of(1, 2, 3), number -> {
                        begun.incrementAndGet();
                        throw new IllegalArgumentException("no " + number);
                    }))
                    .hasMessage("no 1");
        }

        assertThat(begun).hasValue(1);
    }
}
