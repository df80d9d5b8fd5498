package dev.guanxi.segmentation.tier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Everything that ever decided an account's tier, and what follows from it (S3): an override that holds decides; else the
 * run in effect, as raised by promotions since.
 *
 * @param decisions of the runs in effect, the earliest first
 * @param versions of all decisions and changes, whatever caused them
 */
record TierTimeline(
        List<Decision> decisions, List<Promoted> promotions, List<Override> overrides, List<Version> versions) {

    /** What one effective run came to by score, valid from its as-of day on. */
    record Decision(UUID tierRunId, Instant asOf, Tier tier, long version) {}

    /**
     * A promotion counts as long as the run that it came after is in effect.
     *
     * @param from the time of the newest fact that its score counts
     */
    record Promoted(UUID tierRunId, Instant from, Tier tier, long version, double score) {

        /** Also when an override came between: then the period is a later one than that which the promotion began. */
        private boolean gave(TierPeriod period) {
            return period.cause() == TierCause.PROMOTED
                    && tierRunId.equals(period.tierRunId())
                    && tier == period.tier()
                    && !from.isAfter(period.from());
        }
    }

    /** @param to without this time; the planned end while it holds */
    record Override(UUID id, Tier tier, Instant from, Instant to) {

        private boolean holds(Instant time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    /** @param from since when what has this version holds */
    record Version(Instant from, long number) {}

    /** Version of the account's tier at that time: of what was decided by then under the runs in effect. */
    long version(Instant at) {
        return versions.stream()
                .filter(version -> !version.from().isAfter(at))
                .mapToLong(Version::number)
                .max()
                .orElseThrow();
    }

    /**
     * The tiers the account has had up to a time, the earliest first; what confirms a tier does not begin a new period.
     * The end that is planned for an override has not been until then: the last period is open.
     */
    List<TierPeriod> periods(Instant upTo) {
        List<TierPeriod> periods = new ArrayList<>();
        for (Instant time : changes().headSet(upTo, true)) {
            TierPeriod last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
            Optional<TierPeriod> next = begunAt(time);
            if (last != null && next.filter(found -> continues(last, found)).isPresent()) {
                continue;
            }
            if (last != null && last.to() == null) {
                periods.set(periods.size() - 1, last.until(time));
            }
            next.ifPresent(periods::add);
        }
        return List.copyOf(periods);
    }

    /** The period that a time falls into, if it had a tier then. */
    Optional<TierPeriod> at(Instant time) {
        return periods(time).stream().filter(period -> period.covers(time)).findFirst();
    }

    /** The tier before that of a period; empty for the account's first. */
    Optional<Tier> before(TierPeriod period) {
        return periods(period.from()).stream()
                .map(TierPeriod::tier)
                .filter(tier -> tier != period.tier())
                .reduce((first, second) -> second);
    }

    /** The promotion that gave the tier of a period, if one did. */
    Optional<Promoted> promotionOf(TierPeriod period) {
        return promotions.stream()
                .filter(promotion -> promotion.gave(period))
                .max(Comparator.comparingLong(Promoted::version));
    }

    private static boolean continues(TierPeriod last, TierPeriod next) {
        return last.to() == null && last.tier() == next.tier() && Objects.equals(last.overrideId(), next.overrideId());
    }

    private TreeSet<Instant> changes() {
        TreeSet<Instant> times = new TreeSet<>();
        decisions.forEach(decision -> times.add(decision.asOf()));
        promotions.forEach(promotion -> times.add(promotion.from()));
        overrides.forEach(override -> {
            times.add(override.from());
            times.add(override.to());
        });
        return times;
    }

    private Optional<TierPeriod> begunAt(Instant time) {
        Optional<Decision> run = decisions.stream()
                .filter(decision -> !decision.asOf().isAfter(time))
                .max(Comparator.comparing(Decision::asOf));
        UUID runId = run.map(Decision::tierRunId).orElse(null);
        Optional<Override> override =
                overrides.stream().filter(one -> one.holds(time)).findFirst();
        if (override.isPresent()) {
            Override held = override.get();
            return Optional.of(new TierPeriod(held.tier(), time, null, TierCause.OVERRIDDEN, runId, held.id()));
        }
        return run.map(decision -> promoted(decision, time)
                .orElseGet(
                        () -> new TierPeriod(decision.tier(), time, null, TierCause.RUN, decision.tierRunId(), null)));
    }

    private Optional<TierPeriod> promoted(Decision run, Instant time) {
        return promotions.stream()
                .filter(one ->
                        one.tierRunId().equals(run.tierRunId()) && !one.from().isAfter(time))
                .max(Comparator.comparingLong(Promoted::version))
                .map(one -> new TierPeriod(one.tier(), time, null, TierCause.PROMOTED, one.tierRunId(), null));
    }
}
