package dev.guanxi.local.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** Client-made ids that are the same whenever the same thing is made, so that a repeat finds it. */
final class StableIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long RANDOM_A = 0xFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_B = 0x3FFF_FFFF_FFFF_FFFFL;

    private StableIds() {}

    /** A UUIDv7 of this moment whose remaining bits come from what it stands for. */
    static UUID of(Instant at, String content) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(content));
        long high = at.toEpochMilli() << 16 | VERSION_7 | hash.getLong() & RANDOM_A;
        return new UUID(high, VARIANT | hash.getLong() & RANDOM_B);
    }

    private static byte[] sha256(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
