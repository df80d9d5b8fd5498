package dev.guanxi.gateway.auth;

/** What the check of a token came to. */
public enum Verdict {
    /** Signed by a known key, from the expected issuer, for this audience, and not over. */
    ACCEPTED,
    /** There is no bearer token in the request. */
    MISSING,
    /** It was good once. */
    EXPIRED,
    /** Wrong form, algorithm, signature, issuer, audience or claims. */
    INVALID,
    /** The keys to check it with cannot be had now; the token may be good. */
    UNDECIDED
}
