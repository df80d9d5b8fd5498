package dev.guanxi.customer.purchase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two messages say the same: a SHA-256 over their values, each ended by a separator. */
final class Fingerprint {

    private static final byte SEPARATOR = 0x1f;

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    Fingerprint add(Object value) {
        digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
        digest.update(SEPARATOR);
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
