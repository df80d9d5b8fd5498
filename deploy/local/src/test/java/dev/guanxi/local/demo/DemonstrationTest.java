package dev.guanxi.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demonstration says when it cannot be done; the whole course runs against the real system. */
class DemonstrationTest {

    private static final int NOT_DONE = 3;

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

    private int run(Path file) {
        DemonstrationOptions options = new DemonstrationOptions(
                file, FileFormat.ONLINE_RETAIL, gateway.uri(), "secret", null, Duration.ofMinutes(1), false);
        return Demonstration.run(options, new PrintStream(written));
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void stopsWhereNothingAnswers() throws IOException {
        gateway.close();

        assertThat(run(SmallFile.in(folder).path())).isEqualTo(NOT_DONE);
        assertThat(written()).contains("The demonstration stops here: Nothing answers at " + gateway.uri());
    }

    @Test
    void stopsWhereTheTokenIsRefused() throws IOException {
        gateway.on("GET /api/v1/programs", 401, "{\"code\":\"TOKEN_INVALID\",\"detail\":\"Not ours.\"}");

        assertThat(run(SmallFile.in(folder).path())).isEqualTo(NOT_DONE);
        assertThat(written()).contains("401 TOKEN_INVALID: Not ours.", "--token");
    }

    @Test
    void stopsWhereTheFileIsNotThere() {
        assertThat(run(folder.resolve("none.csv"))).isEqualTo(NOT_DONE);
        assertThat(written()).contains("There is no readable file").contains("none.csv");
    }

    @Test
    void stopsWhereNoRowIsAPurchase() throws IOException {
        gateway.on("GET /api/v1/programs", 200, "{\"items\":[]}");
        RetailFile file = SmallFile.write(
                folder.resolve("empty.csv"),
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n",
                FileFormat.ONLINE_RETAIL);

        assertThat(run(file.path())).isEqualTo(NOT_DONE);
        assertThat(written()).contains("No row of the file is a purchase");
    }
}
