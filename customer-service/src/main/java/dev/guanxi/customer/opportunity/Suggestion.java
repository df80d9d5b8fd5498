package dev.guanxi.customer.opportunity;

/** What would be right where a product is not known by exactly its name. */
final class Suggestion {

    private Suggestion() {}

    /** @param nearest the most similar name that is known, null if none is */
    static String text(String nearest) {
        return nearest == null
                ? "A product that was put before."
                : "The exact name of a product; the nearest is " + nearest + ".";
    }
}
