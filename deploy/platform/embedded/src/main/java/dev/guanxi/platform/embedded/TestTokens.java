package dev.guanxi.platform.embedded;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens that the services under test accept, longer than any test run. A bearer always has the same one, as callers have
 * outside of tests too: a signature costs more than most requests.
 */
public final class TestTokens {

    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final Duration EXPIRED = Duration.ofHours(-1);
    private static final Map<Bearer, String> ISSUED = new ConcurrentHashMap<>();

    private TestTokens() {}

    private record Bearer(String role, UUID dealerId, String subject) {

        String token(Duration lifetime) {
            return TestKeys.issuer().token(role, dealerId, subject, lifetime);
        }
    }

    /** A token of a role, such as {@code manager}; its subject is {@code test-<role>}. */
    public static String of(String role) {
        return of(role, null, subject(role));
    }

    /** A token of a role that acts for a dealer, such as {@code partner}. */
    public static String of(String role, UUID dealerId) {
        return of(role, dealerId, subject(role));
    }

    /** A token of a named bearer. */
    public static String of(String role, String subject) {
        return of(role, null, subject);
    }

    /** @param dealerId null for none */
    public static String of(String role, UUID dealerId, String subject) {
        return ISSUED.computeIfAbsent(new Bearer(role, dealerId, subject), bearer -> bearer.token(LIFETIME));
    }

    /** A token that has been invalid for an hour. */
    public static String expired(String role) {
        return new Bearer(role, null, subject(role)).token(EXPIRED);
    }

    private static String subject(String role) {
        return "test-" + role;
    }
}
