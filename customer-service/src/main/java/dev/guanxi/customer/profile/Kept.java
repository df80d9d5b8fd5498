package dev.guanxi.customer.profile;

/**
 * Why a record cannot be taken back.
 *
 * @param code stable, for programs
 * @param detail with the values, for people
 */
public record Kept(String code, String detail) {

    /** It is not there any more: nothing is left to be taken back. */
    public static Kept gone() {
        return new Kept("RECORD_GONE", "It is not there any more: it was removed, or merged into another.");
    }

    /** Others build on it: what is in the table would lose it. */
    public static Kept used(String table) {
        return new Kept("RECORD_USED", "Something is recorded of it since: " + table + ".");
    }

    /** Somebody has changed it since, and would lose that. */
    public static Kept changed() {
        return new Kept("CHANGED_SINCE", "It was changed since: what was said then would be lost.");
    }
}
