package dev.guanxi.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
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
    void piecesGoOnAtTheSameTime() {
        CyclicBarrier both = new CyclicBarrier(2);

        two.all(List.of(() -> meet(both), () -> meet(both)));

        assertThat(both.getNumberWaiting()).isZero();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailureComesAsItIsWhenAllHaveEnded() {
        CountDownLatch failed = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Runnable fails = () -> {
            failed.countDown();
            throw new IllegalArgumentException("no");
        };
        Runnable ends = () -> {
            awaitQuietly(failed);
            ended.set(true);
        };

        assertThatThrownBy(() -> two.all(List.of(fails, ends)))
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
    void whatGoesOnBehindHasEndedWhenItIsLeftToAFailure() {
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch failing = new CountDownLatch(1);

        assertThatThrownBy(() -> {
                    try (SideBySide.Backlog behind = two.backlog(2)) {
                        behind.begin(() -> {
                            awaitQuietly(failing);
                            ended.set(true);
                        });
                        failing.countDown();
                        throw new IllegalStateException("no");
                    }
                })
                .hasMessage("no");

        assertThat(ended).isTrue();
    }

    @Test
    void theFailureOfAnEarlierPieceIsToldToTheNext() {
        try (SideBySide.Backlog behind = two.backlog(1)) {
            behind.begin(() -> {
                throw new IllegalArgumentException("earlier");
            });

            assertThatThrownBy(() -> behind.begin(() -> {})).hasMessage("earlier");
        }
    }

    @Test
    void aPieceGivesItsResult() {
        assertThat(two.begin(() -> 42).await()).isEqualTo(42);
    }
}
