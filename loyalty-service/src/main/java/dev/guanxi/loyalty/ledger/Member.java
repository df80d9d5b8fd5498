package dev.guanxi.loyalty.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member's points as of a moment.
 *
 * @param balance sum of all entries effective by then: {@code earned - reversed - expired}
 * @param overdue the part of the balance in lots whose time is over but whose expiry is not entered yet
 * @param claimable balance less overdue; 0 for quasi-members of the club that the program belongs to
 * @param lapsed points that returns could not take back because they had expired before; not in any other figure
 * @param expiring what is in the balance, by the month (UTC) in which it goes
 * @param proof three figures kept apart that must agree; about the books as they are now, whatever was asked
 */
@Schema(description = "A member's points as of a moment, and the proof that the books agree.", examples = """
                {"programId":"019a9f00-0000-7000-8000-000000000001","customerId":"019a9f00-0000-7000-8000-0000000000c1",
                 "asOf":"2011-12-11T00:00:00Z","balance":41,"overdue":0,"claimable":41,"earned":56,"reversed":15,
                 "expired":0,"lapsed":0,"expiring":[{"month":"2012-12","points":41,"lots":2}],
                 "proof":{"entries":3,"sumOfEntries":41,"lots":2,"sumOfOpenLots":41,"bookedBalance":41,"agrees":true}}""")
public record Member(
        UUID programId,
        UUID customerId,
        Instant asOf,
        long balance,
        long overdue,
        long claimable,
        long earned,
        long reversed,
        long expired,
        long lapsed,
        List<Expiring> expiring,
        Proof proof) {

    /**
     * Points that go in one month.
     *
     * @param month such as 2012-12
     * @param lots how many lots hold them
     */
    @Schema(description = "Points that expire within a month, in UTC.")
    public record Expiring(String month, long points, long lots) {}

    /** The same sum from entries, from lots and from the running balance. */
    @Schema(description = "The same sum from entries, from lots and from the running balance, kept apart.")
    public record Proof(
            long entries, long sumOfEntries, long lots, long sumOfOpenLots, long bookedBalance, boolean agrees) {

        static Proof of(Figures figures) {
            return new Proof(
                    figures.entries,
                    figures.sumOfEntries,
                    figures.lots,
                    figures.sumOfOpenLots,
                    figures.bookedBalance,
                    figures.sumOfEntries == figures.sumOfOpenLots && figures.sumOfEntries == figures.bookedBalance);
        }
    }

    /** What the proof is made of. */
    record Figures(long entries, long sumOfEntries, long lots, long sumOfOpenLots, long bookedBalance) {}

    /** Sums of entries effective by a moment. */
    record Sums(long earned, long reversed, long expired, long lapsed, long overdue) {}

    static Member of(
            UUID programId,
            UUID customerId,
            Instant asOf,
            Sums sums,
            boolean mayClaim,
            List<Expiring> expiring,
            Figures figures) {
        long balance = sums.earned - sums.reversed - sums.expired;
        return new Member(
                programId,
                customerId,
                asOf,
                balance,
                sums.overdue,
                mayClaim ? balance - sums.overdue : 0,
                sums.earned,
                sums.reversed,
                sums.expired,
                sums.lapsed,
                expiring,
                Proof.of(figures));
    }
}
