package dev.guanxi.customer.quality.matching;

import java.util.List;

/**
 * How probable it is that two contacts of one customer are one person, and why.
 *
 * @param agreements what the fields that both contacts have say
 */
public record ContactMatch(List<ContactAgreement> agreements) {

    /** Of the pairs of a customer's contacts, about one in 130 is a person twice before their fields are looked at. */
    private static final double PRIOR_BITS = -7;

    private static final int LEAST_SUSPECT = 50;

    public static ContactMatch of(ContactRecord one, ContactRecord other) {
        return new ContactMatch(ContactComparison.of(one, other));
    }

    /** The evidence of all fields together, in bits. */
    public double bits() {
        return agreements.stream().mapToDouble(ContactAgreement::bits).sum();
    }

    /** The probability in percent. */
    public int score() {
        return Odds.percent(PRIOR_BITS + bits());
    }

    /**
     * Whether they are more probably one than two. An equal name is, as is a mobile number or a personal address that both
     * have, unless something else speaks against it.
     */
    public boolean isSuspect() {
        return score() >= LEAST_SUSPECT;
    }
}
