package dev.guanxi.gateway.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;

/**
 * Tokens that passed the check, each by its SHA-256 hash (never the token itself), until they expire or a maximum age.
 * Bounded: the least used go first. Safe for many threads.
 */
final class TokenCache {

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(TokenCache::sha256);

    private final Cache<Hash, Long> usableUntil;
    private final Duration maxAge;
    private final Clock clock;

    TokenCache(int size, Duration maxAge, Clock clock) {
        this.usableUntil =
                Caffeine.newBuilder().maximumSize(size).executor(Runnable::run).build();
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /** Whether this very token passed the check not long ago and is not over yet. */
    boolean knows(String token) {
        Long until = usableUntil.getIfPresent(Hash.of(token));
        return until != null && clock.millis() < until;
    }

    /** @param expiresAt the token's {@code exp}, seconds since 1970 */
    void remember(String token, long expiresAt) {
        long now = clock.millis();
        long until = Math.min(Duration.ofSeconds(expiresAt).toMillis(), now + maxAge.toMillis());
        if (until > now) {
            usableUntil.put(Hash.of(token), until);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private record Hash(long a, long b, long c, long d) {

        static Hash of(String token) {
            byte[] bytes = SHA_256.get().digest(token.getBytes(StandardCharsets.ISO_8859_1));
            ByteBuffer hash = ByteBuffer.wrap(bytes);
            return new Hash(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
        }
    }
}
