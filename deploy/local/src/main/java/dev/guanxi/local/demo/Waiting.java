package dev.guanxi.local.demo;

import java.time.Duration;

/** Waits between two looks at something that goes on elsewhere. */
final class Waiting {

    private Waiting() {}

    /** Whoever interrupts wants the demonstration to stop. */
    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static DemonstrationException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DemonstrationException("Interrupted.", e);
    }
}
