package dev.guanxi.visitplanner.due;

import dev.guanxi.visitplanner.rhythm.Rhythm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When an account is due for a visit (V5): the last contact plus the rhythm. An open appointment in the future means
 * that the account is not due, whatever the rhythm says.
 */
public final class DueRule {

    private static final int RATIO_DIGITS = 4;

    private DueRule() {}

    /**
     * Judges one account.
     *
     * @param facts what was known at {@code asOf}
     * @param within how far ahead to look; zero or more
     */
    public static Assessment assess(AccountFacts facts, Rhythm rhythm, Instant asOf, Duration within) {
        Baseline baseline = Baseline.of(facts);
        Instant dueAt = baseline.at().plus(rhythm.duration());
        DueStatus status = status(facts, dueAt, asOf, within);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(baseline));
        reasons.add(Reason.of(rhythm, facts.tier()));
        reasons.add(Reason.of(status, dueAt, asOf, facts.open()));
        if (facts.unreported() != null) {
            reasons.add(Reason.unreported(facts.unreported()));
        }
        return new Assessment(
                status, baseline, rhythm, dueAt, overdueDays(dueAt, asOf), ratio(baseline, rhythm, asOf), reasons);
    }

    private static DueStatus status(AccountFacts facts, Instant dueAt, Instant asOf, Duration within) {
        if (facts.open() != null) {
            return DueStatus.APPOINTED;
        }
        if (!dueAt.isAfter(asOf)) {
            return DueStatus.OVERDUE;
        }
        return dueAt.isAfter(asOf.plus(within)) ? DueStatus.NOT_DUE : DueStatus.DUE;
    }

    /** Full days since the rhythm ran out; 0 before. */
    private static long overdueDays(Instant dueAt, Instant asOf) {
        return dueAt.isAfter(asOf) ? 0 : Duration.between(dueAt, asOf).toDays();
    }

    /** Time since the last contact in rhythms: 1 when it runs out, 2 when a whole visit was left out. */
    private static BigDecimal ratio(Baseline baseline, Rhythm rhythm, Instant asOf) {
        return micros(Duration.between(baseline.at(), asOf))
                .divide(micros(rhythm.duration()), RATIO_DIGITS, RoundingMode.HALF_UP);
    }

    /** To the microsecond, as PostgreSQL counts. */
    private static BigDecimal micros(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds(), -6).add(BigDecimal.valueOf(duration.getNano() / 1000));
    }
}
