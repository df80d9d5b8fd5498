package dev.guanxi.gateway.forwarding;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Runs an action once when nothing has happened for too long. For one event loop; re-arms lazily, so progress is cheap. */
final class Deadline {

    private static final long NONE = -1;

    private final Vertx vertx;
    private final Runnable onExpiry;
    private long timer = NONE;
    private long limitNanos;
    private long lastProgress;
    private long firesAt;

    Deadline(Vertx vertx, Runnable onExpiry) {
        this.vertx = vertx;
        this.onExpiry = onExpiry;
    }

    /** From now on there may be silence of this length. */
    void allow(Duration silence) {
        limitNanos = silence.toNanos();
        lastProgress = System.nanoTime();
        if (timer != NONE && lastProgress + limitNanos - firesAt < 0) {
            cancel();
        }
        if (timer == NONE) {
            arm();
        }
    }

    /** Something happened. */
    void progress() {
        lastProgress = System.nanoTime();
    }

    void cancel() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }

    private void arm() {
        firesAt = lastProgress + limitNanos;
        long wait = TimeUnit.NANOSECONDS.toMillis(firesAt - System.nanoTime()) + 1;
        timer = vertx.setTimer(Math.max(1, wait), fired -> fire());
    }

    private void fire() {
        timer = NONE;
        if (lastProgress + limitNanos - System.nanoTime() > 0) {
            arm();
        } else {
            onExpiry.run();
        }
    }
}
