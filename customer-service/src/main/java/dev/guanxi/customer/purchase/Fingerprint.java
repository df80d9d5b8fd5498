package dev.guanxi.customer.purchase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two messages say the same: a SHA-256 over their values, each behind its length. */
public final class Fingerprint {

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    public Fingerprint add(Object value) {
        String text = value == null ? "" : value.toString();
        String length = value == null ? "null" : text.length() + ":";
        digest.update((length + text).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
