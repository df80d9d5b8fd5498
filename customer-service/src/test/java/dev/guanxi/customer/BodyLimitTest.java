package dev.guanxi.customer;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.embedded.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies beyond 10 MB are refused, but for imports. Sent by hand: clients differ in what they do when cut off. */
@QuarkusTest
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BodyLimitTest extends ServiceTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int ELEVEN = 11;
    private static final int PATIENCE_MILLIS = 20_000;

    @TestHTTPResource
    URI service;

    private Socket connected() throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static String head(String path, String type, String length) {
        return String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + TestTokens.of("manager"),
                "Accept-Language: zh-CN",
                "Connection: close",
                "Content-Type: " + type,
                length,
                "",
                "");
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void sendElevenMegabytesInChunks(OutputStream out) throws IOException {
        byte[] chunk = " ".repeat(MEGABYTE).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < ELEVEN; i++) {
            send(out, Integer.toHexString(MEGABYTE) + "\r\n");
            out.write(chunk);
            send(out, "\r\n");
        }
        send(out, "0\r\n\r\n");
    }

    @Test
    void aLargeBodyIsRefusedBeforeItIsSent() throws IOException {
        try (Socket socket = connected()) {
            String length = "Content-Length: " + ELEVEN * MEGABYTE;
            send(socket.getOutputStream(), head(CUSTOMERS, "application/json", length));

            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "REQUEST_ENTITY_TOO_LARGE", "请求体过大");
        }
    }

    @Test
    void aLargeBodyInChunksIsRefusedWhenItPassesTheLimit() throws IOException {
        try (Socket socket = connected()) {
            assertThat(answerOrCut(socket))
                    .satisfiesAnyOf(answer -> assertThat(answer).isEmpty(), answer -> assertThat(answer)
                            .startsWith("HTTP/1.1 413"));
        }
    }

    /** Nothing where the connection was cut while the rest was still being sent. */
    private static String answerOrCut(Socket socket) throws IOException {
        send(socket.getOutputStream(), head(CUSTOMERS, "application/json", "Transfer-Encoding: chunked"));
        try {
            sendElevenMegabytesInChunks(socket.getOutputStream());
            return answer(socket);
        } catch (java.net.SocketException e) {
            return "";
        }
    }

    @Test
    void importsMayBeLarger() throws IOException {
        try (Socket socket = connected()) {
            send(
                    socket.getOutputStream(),
                    head("/api/v1/imports?kind=customers", "text/csv", "Transfer-Encoding: chunked"));
            sendElevenMegabytesInChunks(socket.getOutputStream());

            assertThat(answer(socket)).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 413");
        }
    }
}
