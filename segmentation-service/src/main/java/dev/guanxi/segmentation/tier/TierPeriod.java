package dev.guanxi.segmentation.tier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A time during which an account had one tier (S3): from {@code from}, up to but without {@code to}.
 *
 * @param to null while it lasts
 * @param tierRunId the run that began it
 */
record TierPeriod(Tier tier, Instant from, Instant to, UUID tierRunId) {

    /** What one effective run decided, valid from its as-of day on. */
    record Decision(UUID tierRunId, Instant asOf, Tier tier) {}

    /** Joins decisions, the earliest first, into periods; runs that confirm a tier do not begin a new one. */
    static List<TierPeriod> of(List<Decision> decisions) {
        List<TierPeriod> periods = new ArrayList<>();
        for (Decision decision : decisions) {
            TierPeriod last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
            if (last != null && last.tier() == decision.tier()) {
                continue;
            }
            if (last != null) {
                periods.set(periods.size() - 1, last.until(decision.asOf()));
            }
            periods.add(new TierPeriod(decision.tier(), decision.asOf(), null, decision.tierRunId()));
        }
        return List.copyOf(periods);
    }

    private TierPeriod until(Instant end) {
        return new TierPeriod(tier, from, end, tierRunId);
    }
}
