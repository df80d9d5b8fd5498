package dev.guanxi.platform.embedded;

import java.time.Duration;

/** A wait between two looks at something that another process does. */
final class Pause {

    private Pause() {}

    /** Interrupted, it ends the work in hand: whoever interrupts wants it to stop. */
    static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("interrupted while waiting", e);
        }
    }
}
