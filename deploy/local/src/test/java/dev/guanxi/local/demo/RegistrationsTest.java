package dev.guanxi.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrationsTest {

    private FakeGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new FakeGateway();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private void page(String next, String... ids) {
        String items = Arrays.stream(ids)
                .map(
                        "{\"externalIds\":[{\"system\":\"erp\",\"id\":\"0\"},{\"system\":\"pos\",\"id\":\"%s\"}]}"
                                ::formatted)
                .collect(Collectors.joining(","));
        gateway.on("GET /api/v1/customers", 200, "{\"items\":[%s]%s}".formatted(items, next));
    }

    private boolean areByNumber() {
        Screen screen = new Screen(new PrintStream(OutputStream.nullOutputStream()), false, System::nanoTime);
        return new Registrations(new Setting(
                        new ApiClient(gateway.uri(), "secret"),
                        screen,
                        FileFormat.ONLINE_RETAIL,
                        Instant.EPOCH,
                        Duration.ofMinutes(1)))
                .areByNumber();
    }

    @Test
    void areByNumberOverAllPages() {
        page(",\"next\":\"more\"", "9", "10");
        page("", "11", "100");

        assertThat(areByNumber()).isTrue();
        assertThat(gateway.received()).hasSize(2);
        assertThat(gateway.received().get(1).query()).contains("cursor=more");
    }

    @Test
    void areNotWhereALaterImportAddedALowerNumber() {
        page(",\"next\":\"more\"", "9", "100");
        page("", "12");

        assertThat(areByNumber()).isFalse();
    }

    @Test
    void passOverCustomersOfOtherSystems() {
        gateway.on("GET /api/v1/customers", 200, """
                {"items":[{"externalIds":[{"system":"pos","id":"7"}]},{"externalIds":[]},
                          {"externalIds":[{"system":"pos","id":"8"}]}]}""");

        assertThat(areByNumber()).isTrue();
    }
}
