package dev.guanxi.local.demo;

import java.util.function.Supplier;

/** Ends the wait for something that no longer moves. */
final class Stall {

    private final Setting setting;
    private long lastValue = -1;
    private long since;

    Stall(Setting setting) {
        this.setting = setting;
        this.since = setting.screen().nanos();
    }

    /**
     * @param value grows while there is progress
     * @throws DemonstrationException when it has been the same for longer than patience allows
     */
    void check(long value, Supplier<String> message) {
        long now = setting.screen().nanos();
        if (value != lastValue) {
            lastValue = value;
            since = now;
        } else if (now - since > setting.patience().toNanos()) {
            throw new DemonstrationException(
                    "%s Nothing has moved for %d s; look into the logs, or wait longer with --patience."
                            .formatted(message.get(), setting.patience().toSeconds()));
        }
    }
}
