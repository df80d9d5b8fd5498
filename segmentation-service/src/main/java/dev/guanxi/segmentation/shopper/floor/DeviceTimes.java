package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;

/** Times by the clocks of promoters' devices: these differ from the server's by minutes, never by days. */
final class DeviceTimes {

    /** By how much clocks may differ. */
    static final Duration SLACK = Duration.ofMinutes(5);

    private DeviceTimes() {}

    /**
     * Refuses what has not happened yet.
     *
     * @param time null if it is not told
     * @throws Refusal naming the latest time that is right
     */
    static void refuseFuture(String pointer, Instant time, Instant now) {
        if (time != null && time.isAfter(now.plus(SLACK))) {
            throw Refusal.unprocessable(
                    "SHOPPER_TIME_IN_FUTURE",
                    pointer,
                    time,
                    "At most " + SLACK.toMinutes() + " minutes after now, " + now + ".");
        }
    }

    /** The end of what began then, in order also where the two are by different clocks. */
    static Instant later(Instant end, Instant start) {
        return end.isBefore(start) ? start : end;
    }

    /**
     * Refuses what happened before the shopper was met; that may be by the server's clock, and this by the device's.
     *
     * @param time null if it is not told
     * @throws Refusal naming the earliest time that is right
     */
    static void refuseBeforeStart(String pointer, Instant time, Instant startedAt) {
        if (time != null && time.isBefore(startedAt.minus(SLACK))) {
            throw Refusal.unprocessable(
                    "SHOPPER_TIME_BEFORE_START",
                    pointer,
                    time,
                    "At most " + SLACK.toMinutes() + " minutes before the session began, " + startedAt + ".");
        }
    }
}
