package dev.guanxi.customer.access;

/**
 * A place of a request that names a record.
 *
 * @param place <code>{name}</code> in the path, {@code ?name} in the query, or a JSON pointer into the body
 * @param kind of record that it names, as {@link DealerWorld} knows it; {@code shared} for what all dealers see
 * @param instead JSON pointer of what must not be in the body together with it, null if there is no such thing
 */
record Reference(String place, String kind, String instead) {

    /** Reads {@code place=kind} or {@code place=kind!/instead}. */
    static Reference of(String text) {
        String[] parts = text.split("[=!]");
        return new Reference(parts[0], parts[1], parts.length == 3 ? parts[2] : null);
    }

    boolean isInPath() {
        return place.startsWith("{");
    }

    boolean isInQuery() {
        return place.startsWith("?");
    }

    boolean isInBody() {
        return place.startsWith("/");
    }

    boolean isShared() {
        return kind.equals("shared");
    }

    /** What a creation calls itself: an id that another has is taken, which is all that may be said of it. */
    boolean isOwnId() {
        return place.endsWith("/id") && !kind.equals("externalId");
    }
}
