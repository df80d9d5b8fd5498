package dev.guanxi.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path parent;

    @Test
    void aTokenCarriesRoleDealerAndSubjectAndIsSigned() throws Exception {
        UUID dealer = UUID.randomUUID();

        JwtClaims claims = verify(issuer().token("partner", dealer, "li-wei", HOUR));

        assertThat(claims.getIssuer()).isEqualTo("https://guanxi.local");
        assertThat(claims.getSubject()).isEqualTo("li-wei");
        assertThat(claims.getStringClaimValue("upn")).isEqualTo("li-wei");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("partner");
        assertThat(claims.getStringClaimValue("dealer_id")).isEqualTo(dealer.toString());
    }

    @Test
    void aTokenWithoutDealerHasNoSuchClaim() throws Exception {
        assertThat(verify(issuer().token("manager", null, "m", HOUR)).hasClaim("dealer_id"))
                .isFalse();
    }

    @Test
    void aTokenExpires() {
        String expired = issuer().token("manager", null, "m", HOUR.negated());

        assertThatThrownBy(() -> verify(expired)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void theKeysAreMadeOnceAndOnlyTheirOwnerMayReadThem() throws Exception {
        LocalIssuer first = issuer();
        String token = first.token("manager", null, "m", HOUR);

        LocalIssuer second = issuer();

        assertThat(second.publicKey()).isEqualTo(first.publicKey());
        assertThat(verify(token).getSubject()).isEqualTo("m");
        Path key = second.publicKey().resolveSibling("private-key.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())))
                .isEqualTo("rwx------");
    }

    private LocalIssuer issuer() {
        return LocalIssuer.in(parent.resolve("keys"));
    }

    private JwtClaims verify(String token) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKey(publicKey())
                .setExpectedIssuer(LocalIssuer.ISSUER)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private PublicKey publicKey() throws Exception {
        String body = Files.readString(issuer().publicKey()).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
    }
}
