package dev.guanxi.gateway.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guanxi.gateway.forwarding.BodyLimits.Allowance;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitsTest {

    private final BodyLimits limits = new BodyLimits(
            new Allowance(10, Duration.ofSeconds(30)),
            new Allowance(2000, Duration.ofSeconds(60)),
            List.of("/api/v1/imports"));

    @ParameterizedTest
    @CsvSource({
        "POST,  /api/v1/imports,   2000, 60",
        "PUT,   /api/v1/imports,   10,   30",
        "GET,   /api/v1/imports,   10,   30",
        "POST,  /api/v1/customers, 10,   30",
        "PATCH, /api/v1/customers, 10,   30",
    })
    void onlyImportsMayBeLarge(String method, String prefix, long bytes, long seconds) {
        assertEquals(new Allowance(bytes, Duration.ofSeconds(seconds)), limits.of(HttpMethod.valueOf(method), prefix));
    }
}
