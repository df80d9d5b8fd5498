package dev.guanxi.gateway.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.gateway.FakeServices;
import dev.guanxi.gateway.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(FakeServices.class)
class AuthenticationTest {

    private static final String PATH = "/api/v1/customers/echo";

    @Test
    void aGoodTokenOpensTheWayAndGoesAlong() {
        String authorization = "Bearer " + Tokens.valid();
        for (int time = 0; time < 3; time++) {
            given().header("Authorization", authorization)
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .body("headers.authorization", equalTo(authorization));
        }
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                bad("expired", () -> Tokens.expiredAt(Instant.now().minusSeconds(300)), "TOKEN_EXPIRED"),
                bad("tampered", Tokens::tampered, "TOKEN_INVALID"),
                bad("foreign issuer", () -> Tokens.from("https://elsewhere.example"), "TOKEN_INVALID"),
                bad("foreign key", () -> Tokens.signedBy(Tokens.newPair().getPrivate(), "k"), "TOKEN_INVALID"),
                bad("algorithm none", Tokens::unsigned, "TOKEN_INVALID"),
                bad("algorithm HS256", Tokens::hmac, "TOKEN_INVALID"),
                bad("not a token", () -> "x", "TOKEN_INVALID"),
                bad("three dots", () -> "...", "TOKEN_INVALID"),
                bad("not base64", () -> "%%%.%%%.%%%", "TOKEN_INVALID"),
                bad("long", () -> "a".repeat(10_000), "TOKEN_INVALID"));
    }

    private static Arguments bad(String name, Supplier<String> token, String code) {
        return Arguments.of(name, token, code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIsRefusedBeforeTheService(String name, Supplier<String> token, String code) {
        refused(given().header("Authorization", "Bearer " + token.get()), code)
                .header("WWW-Authenticate", startsWith("Bearer realm=\"guanxi\", error=\"invalid_token\""));
    }

    @Test
    void aMissingTokenIsRefusedWithoutAnErrorInTheChallenge() {
        refused(given(), "TOKEN_MISSING").header("WWW-Authenticate", equalTo("Bearer realm=\"guanxi\""));
        refused(given().header("Authorization", "Basic dTpw"), "TOKEN_MISSING");
        refused(given().header("Authorization", ""), "TOKEN_MISSING");
    }

    @Test
    void twoTokensAreAsGoodAsNone() {
        refused(
                given().header("Authorization", "Bearer " + Tokens.valid(), "Bearer " + Tokens.valid()),
                "TOKEN_MISSING");
    }

    @Test
    void aRefusedUploadIsAnsweredToo() {
        given().body("x".repeat(90_000))
                .post("/api/v1/imports")
                .then()
                .statusCode(401)
                .body("code", equalTo("TOKEN_MISSING"));
    }

    @Test
    void theRefusalSpeaksChineseWhenAsked() {
        given().header("Accept-Language", "zh-CN")
                .get(PATH)
                .then()
                .statusCode(401)
                .header("Content-Language", "zh-CN")
                .header("Vary", equalTo("accept-language"))
                .body("title", equalTo("需要有效的令牌"));
    }

    private static io.restassured.response.ValidatableResponse refused(RequestSpecification request, String code) {
        return request.get(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("X-Request-Id", startsWith("0"))
                .body("code", equalTo(code))
                .body("status", equalTo(401))
                .body("instance", equalTo(PATH));
    }
}
