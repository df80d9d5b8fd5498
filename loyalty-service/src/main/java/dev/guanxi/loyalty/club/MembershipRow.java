package dev.guanxi.loyalty.club;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A membership as stored.
 *
 * @param version one more with every change of the state that others were told of
 */
record MembershipRow(
        UUID clubId,
        UUID customerId,
        long version,
        ClubState state,
        Instant since,
        BigDecimal amount,
        Instant movedAt,
        List<Period> history) {

    /** The first row of a customer who starts to collect. */
    static MembershipRow first(UUID clubId, UUID customerId, Membership membership) {
        return of(clubId, customerId, 1, membership);
    }

    /** This row with another membership in it. */
    MembershipRow with(Membership membership) {
        return of(clubId, customerId, sameState(membership) ? version : version + 1, membership);
    }

    boolean sameState(Membership membership) {
        return membership.current().filter(new Period(state, since)::equals).isPresent();
    }

    private static MembershipRow of(UUID clubId, UUID customerId, long version, Membership membership) {
        Period current = membership.current().orElseThrow();
        return new MembershipRow(
                clubId,
                customerId,
                version,
                current.state(),
                current.since(),
                membership.amount(),
                membership.movedAt(),
                membership.history());
    }

    Membership membership() {
        return new Membership(amount, movedAt, history);
    }
}
