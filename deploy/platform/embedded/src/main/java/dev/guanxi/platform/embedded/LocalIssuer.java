package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * Issues the JSON Web Tokens of one machine, in place of an OIDC provider. The key pair is made at first use and kept in a
 * folder that only its owner may read.
 */
public final class LocalIssuer {

    /** The {@code iss} claim. */
    public static final String ISSUER = "https://guanxi.local";

    private static final String PRIVATE_KEY = "private-key.pem";
    private static final String PUBLIC_KEY = "public-key.pem";
    private static final int KEY_BITS = 2048;

    private final Path folder;
    private final PrivateKey key;

    private LocalIssuer(Path folder, PrivateKey key) {
        this.folder = folder;
        this.key = key;
    }

    /** The issuer whose keys are in this folder; both are made if they are not there. */
    public static LocalIssuer in(Path folder) {
        Folders.create(folder);
        try {
            if (!Files.exists(folder.resolve(PRIVATE_KEY))) {
                generate(folder);
            }
            return new LocalIssuer(folder, read(folder.resolve(PRIVATE_KEY)));
        } catch (IOException | GeneralSecurityException e) {
            throw new PlatformException("cannot make or read the keys in " + folder + " (" + e + ")", e);
        }
    }

    /** The public key in PEM, for {@code mp.jwt.verify.publickey.location}. */
    public Path publicKey() {
        return folder.resolve(PUBLIC_KEY);
    }

    /**
     * A signed token.
     *
     * @param role the one group of the bearer, such as {@code manager}
     * @param dealerId the dealer for whom a partner acts; null for everybody else
     * @param subject name of the bearer
     * @param lifetime from now on
     */
    public String token(String role, UUID dealerId, String subject, Duration lifetime) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(subject);
        claims.setStringClaim("upn", subject);
        claims.setStringListClaim("groups", List.of(role));
        if (dealerId != null) {
            claims.setStringClaim("dealer_id", dealerId.toString());
        }
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(lifetime.toSeconds() / 60f);
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a generated key must sign", e);
        }
    }

    private static void generate(Path folder) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        KeyPair pair = generator.generateKeyPair();
        // The private key last: where it is, the public one is too.
        write(folder.resolve(PUBLIC_KEY), "PUBLIC KEY", pair.getPublic().getEncoded());
        write(folder.resolve(PRIVATE_KEY), "PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private static void write(Path file, String label, byte[] encoded) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        String pem = "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path unfinished = Files.createTempFile(file.getParent(), "unfinished-", ".pem", ownerOnly);
        Files.writeString(unfinished, pem, StandardCharsets.US_ASCII);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static PrivateKey read(Path file) throws IOException, GeneralSecurityException {
        String body = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }
}
