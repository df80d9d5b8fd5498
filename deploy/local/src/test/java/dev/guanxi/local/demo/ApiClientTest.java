package dev.guanxi.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiClientTest {

    private FakeGateway gateway;
    private ApiClient api;

    @BeforeEach
    void start() throws IOException {
        gateway = new FakeGateway();
        api = new ApiClient(gateway.uri(), "secret");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void readsNumbersExactly() {
        gateway.on("GET /api/v1/totals", 200, "{\"revenue\":8393215.1140,\"large\":12345678901234567.8901}");

        assertThat(Answers.amount(api.get("/api/v1/totals"), "revenue")).isEqualTo(new BigDecimal("8393215.1140"));
        assertThat(Answers.amount(api.get("/api/v1/totals"), "large"))
                .isEqualTo(new BigDecimal("12345678901234567.8901"));
    }

    @Test
    void sendsTheTokenAndEscapesParameters() {
        gateway.on("GET /api/v1/totals", 200, "{}");

        api.get("/api/v1/totals", Map.of("asOf", "2011-12-01T00:00:00+01:00"));

        FakeGateway.Received received = gateway.received().get(0);
        assertThat(received.token()).isEqualTo("Bearer secret");
        assertThat(received.query()).isEqualTo("asOf=2011-12-01T00:00:00+01:00");
    }

    @Test
    void tellsTheProblemInFull() {
        gateway.on("POST /api/v1/clubs", 422, """
                {"code":"END_BEFORE_START","title":"Ends first","detail":"It ends first.",
                 "errors":[{"pointer":"/to","detail":"It must be after from."}]}""");

        assertThatThrownBy(() -> api.post("/api/v1/clubs", api.object()))
                .isInstanceOf(ApiException.class)
                .hasMessage("POST /api/v1/clubs was answered with 422 END_BEFORE_START: It ends first.;"
                        + " /to It must be after from.");
    }

    @Test
    void triesAgainWhatMayPass() {
        gateway.on("GET /api/v1/totals", 503, "{\"code\":\"SERVICE_UNAVAILABLE\"}")
                .on("GET /api/v1/totals", 200, "{\"purchases\":1}");

        assertThat(Answers.count(api.get("/api/v1/totals"), "purchases")).isEqualTo(1);
        assertThat(gateway.received()).hasSize(2);
    }

    @Test
    void saysHowToGetATokenWhenItsOwnIsRefused() {
        gateway.on("GET /api/v1/programs", 401, "{\"code\":\"TOKEN_EXPIRED\",\"detail\":\"The token has expired.\"}");

        assertThatThrownBy(api::greet)
                .hasMessageContaining("401 TOKEN_EXPIRED: The token has expired.")
                .hasMessageContaining("deploy/local/token manager");
    }

    @Test
    void saysHowToStartASystemWhereNoneAnswers() {
        gateway.close();

        assertThatThrownBy(api::greet)
                .isInstanceOf(DemonstrationException.class)
                .hasMessageContaining(gateway.uri().toString())
                .hasMessageContaining("deploy/local/start");
    }

    @Test
    void toleratesAnswersThatAreNoJson() {
        gateway.on("GET /api/v1/programs", 403, "<html>Forbidden by some proxy</html>");

        assertThatThrownBy(api::greet).hasMessageContaining("Forbidden by some proxy");
    }

    @Test
    void neverTakesAMissingFigureForZero() {
        gateway.on("GET /api/v1/totals", 200, "{\"points\":{\"issued\":3}}");

        assertThatThrownBy(() -> Answers.count(api.get("/api/v1/totals"), "points", "reversed"))
                .isInstanceOf(DemonstrationException.class)
                .hasMessageContaining("points.reversed");
    }
}
