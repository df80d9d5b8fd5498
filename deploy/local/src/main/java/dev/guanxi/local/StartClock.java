package dev.guanxi.local;

import dev.guanxi.platform.embedded.Component;
import dev.guanxi.platform.embedded.PlatformException;
import dev.guanxi.platform.embedded.Readiness;
import java.time.Duration;

/** Starts parts and reports when each is ready, counted from the beginning of the whole start. */
final class StartClock {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Progress progress;
    private volatile long begin;

    StartClock(Progress progress) {
        this.progress = progress;
    }

    void begin() {
        begin = System.nanoTime();
    }

    void start(Component component) {
        progress.starting(component.name());
        component.start();
        progress.ready(component.name(), elapsed());
    }

    /** Waits for something that is not a process of its own. */
    void await(String name, Readiness ready) {
        progress.starting(name);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.isReady()) {
            if (System.nanoTime() > end) {
                throw new PlatformException(name + " was not ready after " + PATIENCE.toSeconds() + " s");
            }
            pause();
        }
        progress.ready(name, elapsed());
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("interrupted while waiting", e);
        }
    }
}
