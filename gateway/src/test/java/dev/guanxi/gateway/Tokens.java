package dev.guanxi.gateway;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens of the issuer that the gateway under test believes, and of others. */
public final class Tokens {

    static final String ISSUER = "https://guanxi.local";

    /** The private key comes back to the tests as configuration: resource and test may run in different class loaders. */
    private static final String PRIVATE_KEY = "test.signing-key";

    private static final int KEY_BITS = 2048;

    private Tokens() {}

    static Map<String, String> configuration() {
        return configuration(newPair());
    }

    static Map<String, String> configuration(KeyPair pair) {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----";
        return Map.of(
                "mp.jwt.verify.publickey",
                pem,
                PRIVATE_KEY,
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
    }

    public static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String valid() {
        return claims(ISSUER, Instant.now().plusSeconds(600)).sign(signingKey());
    }

    public static String expiredAt(Instant instant) {
        return claims(ISSUER, instant).sign(signingKey());
    }

    public static String from(String issuer) {
        return claims(issuer, Instant.now().plusSeconds(600)).sign(signingKey());
    }

    public static String withKeyId(String keyId) {
        return signedBy(signingKey(), keyId);
    }

    public static String signedBy(PrivateKey key, String keyId) {
        return claims(ISSUER, Instant.now().plusSeconds(600)).jws().keyId(keyId).sign(key);
    }

    /** Signed with the public key's text as an HMAC secret, an old trick. */
    public static String hmac() {
        return claims(ISSUER, Instant.now().plusSeconds(600)).signWithSecret("0123456789abcdef0123456789abcdef");
    }

    /** The claims of a good token without a signature. */
    public static String unsigned() {
        String header = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        return header + "." + valid().split("\\.")[1] + ".";
    }

    /** A good token with another role in place of its own. */
    public static String tampered() {
        String[] parts = valid().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + base64(claims.replace("promoter", "administrator")) + "." + parts[2];
    }

    private static JwtClaimsBuilder claims(String issuer, Instant expiresAt) {
        return Jwt.issuer(issuer)
                .upn("li.wei")
                .subject("li.wei")
                .groups("promoter")
                .issuedAt(expiresAt.minusSeconds(3600))
                .expiresAt(expiresAt);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PrivateKey signingKey() {
        byte[] key = Base64.getDecoder().decode(ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
