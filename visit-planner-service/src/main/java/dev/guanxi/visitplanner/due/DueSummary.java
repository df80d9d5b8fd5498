package dev.guanxi.visitplanner.due;

import dev.guanxi.visitplanner.rhythm.Tier;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many accounts are due, by tier.
 *
 * @param purchases how many purchases until then this answer knows of: tells whether all that was sold has arrived here
 */
@Schema(description = "How many accounts are due for a visit, by tier.")
public record DueSummary(Instant asOf, Instant until, long purchases, List<OfTier> tiers) {

    /**
     * The accounts of one tier; the four counts add up to all of them.
     *
     * @param tier absent for those whose tier is not known
     * @param dueWithin due by the end of the horizon, without the overdue
     * @param appointed with an open appointment, whatever their rhythm says
     */
    @Schema(name = "DueOfTier")
    public record OfTier(Tier tier, long accounts, long overdue, long dueWithin, long notDue, long appointed) {}
}
