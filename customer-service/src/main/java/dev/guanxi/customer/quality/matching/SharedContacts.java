package dev.guanxi.customer.quality.matching;

import dev.guanxi.customer.quality.matching.ContactPoint.Kind;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the contacts of two customers have in common.
 *
 * @param kinds where contacts of both are reached
 * @param phone whether one customer's own phone is that of a contact of the other
 */
public record SharedContacts(Set<Kind> kinds, boolean phone) {

    public static final SharedContacts NONE = new SharedContacts(Set.of(), false);

    /** One customer's own phone rings at a contact of the other. */
    public static final SharedContacts PHONE = new SharedContacts(Set.of(), true);

    /**
     * Of what more customers have in common nobody can tell whose it is: a switchboard, an agency's number, a consultant who
     * comes to all of them.
     */
    public static final int MOST_CUSTOMERS = 5;

    /** The same with one more. */
    public SharedContacts with(Kind kind) {
        EnumSet<Kind> all = EnumSet.of(kind);
        all.addAll(kinds);
        return new SharedContacts(all, phone);
    }
}
