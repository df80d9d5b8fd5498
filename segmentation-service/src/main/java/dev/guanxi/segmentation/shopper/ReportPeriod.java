package dev.guanxi.segmentation.shopper;

import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;

/** Periods that reports on shoppers are asked for. */
public final class ReportPeriod {

    private ReportPeriod() {}

    /**
     * Refuses a period that nothing can lie in.
     *
     * @param from null for the beginning
     * @param until null for now
     * @throws Refusal saying what it must lie before
     */
    public static void refuseEmpty(Instant from, Instant until, Instant now) {
        Instant end = until == null ? now : until;
        if (from != null && !from.isBefore(end)) {
            throw Refusal.invalidField(
                    "PERIOD_EMPTY", "query:from", from, "A time before " + end + ", where the period ends.");
        }
    }
}
