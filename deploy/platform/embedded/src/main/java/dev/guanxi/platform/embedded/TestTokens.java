package dev.guanxi.platform.embedded;

import java.time.Duration;
import java.util.UUID;

/** Tokens that the services under test accept; an hour valid. */
public final class TestTokens {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private TestTokens() {}

    /** A token of a role, such as {@code manager}; its subject is {@code test-<role>}. */
    public static String of(String role) {
        return of(role, null, "test-" + role);
    }

    /** A token of a role that acts for a dealer, such as {@code partner}. */
    public static String of(String role, UUID dealerId) {
        return of(role, dealerId, "test-" + role);
    }

    /** A token of a named bearer. */
    public static String of(String role, String subject) {
        return of(role, null, subject);
    }

    /** @param dealerId null for none */
    public static String of(String role, UUID dealerId, String subject) {
        return of(role, dealerId, subject, LIFETIME);
    }

    /** A token that has been invalid for an hour. */
    public static String expired(String role) {
        return of(role, null, "test-" + role, LIFETIME.negated());
    }

    private static String of(String role, UUID dealerId, String subject, Duration lifetime) {
        return TestKeys.issuer().token(role, dealerId, subject, lifetime);
    }
}
