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
@Schema(description = "How many accounts are due for a visit, by tier.", examples = """
                {"asOf":"2011-12-11T00:00:00Z","until":"2011-12-18T00:00:00Z","purchases":18536,
                 "tiers":[{"tier":"KEY","accounts":434,"overdue":187,"dueWithin":96,"notDue":148,"appointed":3},
                          {"tier":"ORDINARY","accounts":1302,"overdue":541,"dueWithin":88,"notDue":673,
                           "appointed":0},
                          {"tier":"SMALL","accounts":2603,"overdue":1120,"dueWithin":64,"notDue":1419,"appointed":0}]}""")
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
