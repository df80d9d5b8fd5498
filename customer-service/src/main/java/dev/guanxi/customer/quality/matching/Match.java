package dev.guanxi.customer.quality.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How probable it is that two records are one customer, and why.
 *
 * @param agreements one for each field that both records have
 */
public record Match(List<Agreement> agreements) {

    /** Of the pairs that come to be compared, about one in 500 is a duplicate before their fields are looked at. */
    private static final double PRIOR_BITS = -9;

    private static final int LEAST_SUSPECT = 50;
    private static final int LEAST_SAME = 95;

    private static final Set<Agreement> SAME_NAME =
            EnumSet.of(Agreement.NAME_EQUAL_LONG, Agreement.NAME_EQUAL, Agreement.NAME_NEAR);
    private static final Set<Agreement> SAME_PLACE = EnumSet.of(
            Agreement.ADDRESS_EQUAL, Agreement.ADDRESS_NEAR, Agreement.PHONE_EQUAL, Agreement.PHONE_OF_CONTACT);
    private static final Set<Agreement> SAME_PERSON =
            EnumSet.of(Agreement.CONTACT_MOBILE_EQUAL, Agreement.CONTACT_EMAIL_EQUAL);

    public static Match of(MatchRecord one, MatchRecord other) {
        return of(one, other, SharedContacts.NONE);
    }

    /** @param shared what the contacts of both have in common */
    public static Match of(MatchRecord one, MatchRecord other, SharedContacts shared) {
        return new Match(Comparison.of(one, other, shared));
    }

    /** The evidence of all fields together, in bits. */
    public double bits() {
        return agreements.stream().mapToDouble(Agreement::bits).sum();
    }

    /** The probability in percent. */
    public int score() {
        return Odds.percent(PRIOR_BITS + bits());
    }

    /**
     * A name that is the same is evidence, but never enough without an address or phone that is the same as well. Who shares
     * a person is worth a look, however differently the rest reads.
     */
    public Verdict verdict() {
        if (score() >= LEAST_SAME && has(SAME_NAME) && has(SAME_PLACE)) {
            return Verdict.SAME;
        }
        return score() >= LEAST_SUSPECT || has(SAME_PERSON) ? Verdict.SUSPECT : Verdict.DIFFERENT;
    }

    private boolean has(Set<Agreement> any) {
        return agreements.stream().anyMatch(any::contains);
    }
}
