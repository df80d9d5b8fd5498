package dev.guanxi.customer.rights;

/** Who asked. */
public enum Requester {
    /** The person itself. */
    PERSON,
    /** Somebody with the person's mandate. */
    REPRESENTATIVE,
    /** A supervisory authority or a court. */
    AUTHORITY
}
