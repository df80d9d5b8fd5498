package dev.guanxi.visitplanner.due;

import dev.guanxi.visitplanner.rhythm.Rhythm;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What the rule says of one account.
 *
 * @param dueAt when the rhythm runs out
 * @param overdueDays full days since then, 0 before
 * @param ratio time since the last contact in rhythms, four digits
 * @param reasons in the order in which they lead to the status
 */
public record Assessment(
        DueStatus status,
        Baseline baseline,
        Rhythm rhythm,
        Instant dueAt,
        long overdueDays,
        BigDecimal ratio,
        List<Reason> reasons) {

    public Assessment {
        reasons = List.copyOf(reasons);
    }
}
