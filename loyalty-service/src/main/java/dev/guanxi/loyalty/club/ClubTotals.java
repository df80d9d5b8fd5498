package dev.guanxi.loyalty.club;

import dev.guanxi.loyalty.backfill.Backfill;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A club's sums as they are now.
 *
 * @param backfill complete figures only once it is DONE
 * @param amount collected by members and quasi-members together, net of returns
 */
@Schema(description = "A club's members and quasi-members, and what they have collected.", examples = """
                {"clubId":"019a9f00-0000-7000-8000-0000000000a1",
                 "backfill":{"state":"DONE","customers":4372,"startedAt":"2026-01-05T09:00:00Z",
                             "finishedAt":"2026-01-05T09:00:04Z"},
                 "members":1600,"quasiMembers":2700,"currency":"GBP","memberAmount":7200000.50,
                 "quasiMemberAmount":1100000.25,"amount":8300000.75}""")
public record ClubTotals(
        UUID clubId,
        Backfill backfill,
        long members,
        long quasiMembers,
        String currency,
        BigDecimal memberAmount,
        BigDecimal quasiMemberAmount,
        BigDecimal amount) {

    /** Sums over the memberships. */
    record Sums(long members, long quasiMembers, BigDecimal memberAmount, BigDecimal quasiMemberAmount) {}

    static ClubTotals of(ClubEntity club, Backfill backfill, Sums sums) {
        return new ClubTotals(
                club.id,
                backfill,
                sums.members,
                sums.quasiMembers,
                club.currency,
                sums.memberAmount,
                sums.quasiMemberAmount,
                sums.memberAmount.add(sums.quasiMemberAmount));
    }
}
