package dev.guanxi.customer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.embedded.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Readers that take their time, or go away. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportReadersTest extends ServiceTest {

    private static final String EXPORT = "/api/v1/exports/contacts?format=ndjson";
    private static final int AT_ONCE = 8;

    /** More than all buffers between the service and a reader hold. */
    private static final int CONTACTS = 1_600;

    private final UUID dealer = UUID.randomUUID();
    private final List<Socket> readers = new ArrayList<>();
    private boolean filled;

    /** Once for all tests, which only read. */
    @BeforeEach
    void dealerHasMuchToExport() {
        if (!filled) {
            importContacts();
            filled = true;
        }
    }

    private void importContacts() {
        String customer = unique();
        asPartner(dealer)
                .body("""
                        {"name":"Acme","kind":"ORGANISATION","origin":"EXTERNAL","position":"FINAL","state":"ACTUAL",
                         "externalIds":[{"system":"pos","id":"%s"}]}""".formatted(customer))
                .post("/api/v1/customers")
                .then()
                .statusCode(201);
        String habits = "\"" + "no calls before ten, ".repeat(9) + "\"";
        String all = String.join(",", Collections.nCopies(50, habits));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < CONTACTS; i++) {
            lines.append("""
                    {"system":"crm","reference":"%d","customer":{"system":"pos","id":"%s"},"name":"Chen","habits":[%s]}
                    """.formatted(i, customer, all));
        }
        String location = asPartner(dealer)
                .contentType("application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?kind=contacts")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> asPartner(dealer).get(location).jsonPath().getInt("contacts") == CONTACTS);
    }

    @AfterEach
    void readersGoAway() throws IOException {
        for (Socket reader : readers) {
            reader.close();
        }
        readers.clear();
    }

    /** Begins an export and reads the first bytes of the answer, but no more; the answer's status. */
    private String beginsToRead() throws IOException {
        Socket reader = new Socket();
        readers.add(reader);
        reader.setReceiveBufferSize(4_096);
        reader.connect(new InetSocketAddress("localhost", RestAssured.port));
        String request = "GET " + EXPORT + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + TestTokens.of("partner", dealer) + "\r\n\r\n";
        reader.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new String(reader.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    private int status() {
        return asPartner(dealer).get("/api/v1/exports/customers?format=csv").statusCode();
    }

    @Test
    void moreThanCanRunAtOnceAreAskedToTryAgain() throws IOException {
        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(beginsToRead()).isEqualTo("HTTP/1.1 200");
        }

        asPartner(dealer)
                .get("/api/v1/exports/customers?format=csv")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("EXPORTS_BUSY"));

        readersGoAway();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> status() == 200);
    }

    /** More go away than there are places, threads that wait for readers, and connections to the database. */
    @Test
    void whoGoesAwayInTheMiddleLeavesNothingBehind() throws IOException {
        for (int i = 0; i < 5 * AT_ONCE; i++) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> beginsToRead()
                    .equals("HTTP/1.1 200"));
            if (readers.size() > AT_ONCE / 2) {
                readersGoAway();
            }
        }
        readersGoAway();

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> status() == 200);
        assertThat(asPartner(dealer)
                        .get(EXPORT)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines())
                .hasSize(CONTACTS);
    }
}
