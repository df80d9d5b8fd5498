package dev.guanxi.systemtests.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.embedded.LocalIssuer;
import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.SystemUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything in the lists of this package, one by one, through the gateway. */
@SystemUnderTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestTest {

    /** What a reader outside must never get to see. */
    private static final String INSIDES =
            "(?is).*(Exception|\\tat |\\bat (dev|io|org|java)\\.|hibernate|vertx|netty|SQLSTATE|jackson|null"
                    + " pointer).*";

    private static final int LONGEST_PROBLEM = 10_000;

    private final RunningSystem system;
    private final String foreignToken;
    private Targets targets;
    private Map<String, String> before;

    HostileRequestTest(RunningSystem system) {
        this.system = system;
        this.foreignToken = foreignToken();
    }

    private static String foreignToken() {
        try {
            LocalIssuer other = LocalIssuer.in(Files.createTempDirectory("guanxi-system-tests-foreign-keys"));
            return other.token("admin", null, "stranger", Duration.ofHours(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void aimAndRemember() {
        targets = Targets.make(system);
        system.books().awaitAgreement();
        before = awaitStillness();
    }

    /** What was asked for before may still be on its way through Kafka or in a schedule. */
    private Map<String, String> awaitStillness() {
        return await().pollInterval(Duration.ofSeconds(2))
                .until(
                        system.databases()::fingerprint,
                        print -> print.equals(system.databases().fingerprint()));
    }

    @AfterAll
    void nothingHasChanged() {
        assertThat(system.databases().fingerprint()).isEqualTo(before);
    }

    static Stream<Hostile> requests() {
        return Stream.of(
                        HostileToCustomers.requests(),
                        HostileToImports.requests(),
                        HostileToSegmentation.requests(),
                        HostileToVisits.requests(),
                        HostileToLoyalty.requests(),
                        HostileToGateway.requests())
                .flatMap(requests -> requests);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void isRefusedWithItsReason(Hostile hostile) {
        Answer answer = system.withToken(token(hostile.role()))
                .send(hostile.method(), targets.aim(hostile.path()), hostile.headers(), body(hostile));

        assertThat(answer.status()).as(answer.text()).isIn(hostile.statuses());
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).matches("[A-Z][A-Z0-9_]+");
        assertThat(answer.number("/status")).isEqualTo(answer.status());
        assertThat(answer.text("/title")).isNotBlank();
        assertThat(answer.text()).doesNotMatch(INSIDES).hasSizeLessThan(LONGEST_PROBLEM);
    }

    private BodyPublisher body(Hostile hostile) {
        String text = new String(hostile.body(), StandardCharsets.ISO_8859_1);
        return BodyPublishers.ofByteArray(targets.aim(text).getBytes(StandardCharsets.ISO_8859_1));
    }

    private String token(String role) {
        return switch (role) {
            case Hostile.NO_TOKEN -> null;
            case Hostile.EXPIRED_TOKEN -> system.expiredToken("manager");
            case Hostile.FOREIGN_TOKEN -> foreignToken;
            case Hostile.ALTERED_TOKEN -> altered(system.token("promoter"));
            default -> system.token(role);
        };
    }

    /** Claims to be an admin under the signature of a promoter. */
    private static String altered(String token) {
        String[] parts = token.split("\\.");
        java.util.Base64.Decoder decoder = java.util.Base64.getUrlDecoder();
        String claims = new String(decoder.decode(parts[1]), StandardCharsets.UTF_8).replace("promoter", "admin");
        parts[1] = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return String.join(".", parts);
    }
}
