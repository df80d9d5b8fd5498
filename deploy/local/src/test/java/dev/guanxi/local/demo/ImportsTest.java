package dev.guanxi.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String DONE = """
            {"state":"DONE","read":10,"accepted":4,"duplicates":1,"rejected":5,
             "rejectedByCode":{"CUSTOMER_MISSING":1,"PRICE_NEGATIVE":4},"purchases":2,"returns":2,"unmatchedLines":1}""";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private FakeGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new FakeGateway();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private ImportResult run(Content content, Duration patience) {
        Screen screen = new Screen(new PrintStream(written), false, System::nanoTime);
        Setting setting = new Setting(
                new ApiClient(gateway.uri(), "secret"), screen, FileFormat.ONLINE_RETAIL, Instant.EPOCH, patience);
        return new Imports(setting).run(new Imports.Order("Importing", Map.of("kind", "purchases"), content, 10));
    }

    private ImportResult run(Content content) {
        return run(content, Duration.ofMinutes(1));
    }

    @Test
    void sendsTheFileAsItIsAndFollowsItToItsEnd() throws IOException {
        gateway.on("POST " + IMPORTS, 202, IMPORTS + "/1", "{}")
                .on("GET " + IMPORTS + "/1", 200, "{\"state\":\"RUNNING\",\"read\":3}")
                .on("GET " + IMPORTS + "/1", 200, DONE);
        RetailFile file = SmallFile.write(folder.resolve("small.csv.xz"), SmallFile.CONTENT, FileFormat.ONLINE_RETAIL);

        ImportResult result = run(Content.of(file));

        assertThat(gateway.received().get(0).body()).isEqualTo(SmallFile.CONTENT);
        assertThat(gateway.received().get(0).query()).isEqualTo("kind=purchases");
        assertThat(result.kept()).isEqualTo(5);
        assertThat(result.rejected("CUSTOMER_MISSING")).isEqualTo(1);
        assertThat(written.toString()).contains("10 rows", "4 accepted, 1 there before, 5 rejected");
    }

    @Test
    void sendsCustomersInTheOrderGiven() {
        gateway.on("POST " + IMPORTS, 202, IMPORTS + "/1", "{}").on("GET " + IMPORTS + "/1", 200, DONE);
        Map<String, String> customers = new LinkedHashMap<>();
        customers.put("30", "IE");
        customers.put("the \"new\" one", "");

        run(Content.of(customers));

        assertThat(gateway.received().get(0).body()).isEqualTo("""
                        externalId,name,country
                        "30","Customer 30",IE
                        "the ""new"" one","Customer the ""new"" one",
                        """);
    }

    @Test
    void sendsAgainFromTheStartWhatBrokeOff() throws IOException {
        gateway.on("POST " + IMPORTS, 503, "{\"code\":\"SERVICE_UNAVAILABLE\"}")
                .on("POST " + IMPORTS, 202, IMPORTS + "/1", "{}")
                .on("GET " + IMPORTS + "/1", 200, DONE);

        run(Content.of(SmallFile.in(folder)));

        assertThat(gateway.received().get(1).body()).isEqualTo(SmallFile.CONTENT);
    }

    @Test
    void doesNotRepeatWhatIsRefused() throws IOException {
        gateway.on("POST " + IMPORTS, 400, "{\"code\":\"OPTION_INVALID\",\"detail\":\"One character.\"}");
        Content content = Content.of(SmallFile.in(folder));

        assertThatThrownBy(() -> run(content)).isInstanceOf(ApiException.class).hasMessageContaining("OPTION_INVALID");
        assertThat(gateway.received()).hasSize(1);
    }

    @Test
    void tellsWhyAnImportFailed() throws IOException {
        gateway.on("POST " + IMPORTS, 202, IMPORTS + "/1", "{}")
                .on(
                        "GET " + IMPORTS + "/1",
                        200,
                        "{\"id\":\"1\",\"state\":\"FAILED\",\"failure\":\"The header lacks sku.\"}");
        Content content = Content.of(SmallFile.in(folder));

        assertThatThrownBy(() -> run(content))
                .isInstanceOf(DemonstrationException.class)
                .hasMessageContaining("The header lacks sku.");
    }

    @Test
    void doesNotWaitForeverForAnImportThatStandsStill() throws IOException {
        gateway.on("POST " + IMPORTS, 202, IMPORTS + "/1", "{}")
                .on("GET " + IMPORTS + "/1", 200, "{\"state\":\"RUNNING\",\"read\":3}");
        Content content = Content.of(SmallFile.in(folder));

        assertThatThrownBy(() -> run(content, Duration.ofMillis(1)))
                .isInstanceOf(DemonstrationException.class)
                .hasMessageContaining("stands still at row 3");
    }
}
