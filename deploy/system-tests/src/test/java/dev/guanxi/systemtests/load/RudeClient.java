package dev.guanxi.systemtests.load;

import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** Hangs up: in the middle of its request, before the answer, in the middle of the answer. */
final class RudeClient implements Callable<Void> {

    private static final Instant DAY = Instant.parse("2011-02-01T10:00:00Z");

    private final URI gateway;
    private final String token;
    private final Shop shop;
    private final String number;
    private final long end;
    private int hangUps;

    /** @param end as {@link System#nanoTime} counts */
    RudeClient(RunningSystem system, String number, long end) {
        this.gateway = system.gateway();
        this.token = system.token("manager");
        this.shop = new Shop(system.as("manager"), "rude");
        this.number = number;
        this.end = end;
    }

    @Override
    public Void call() {
        shop.customer(number);
        do {
            byte[] request = request(number + "-" + hangUps);
            switch (hangUps % 3) {
                case 0 -> hangUpAfter(Arrays.copyOf(request, request.length / 2 + hangUps % (request.length / 2)), 0);
                case 1 -> hangUpAfter(request, 0);
                default -> hangUpAfter(request, 20);
            }
            hangUps++;
        } while (System.nanoTime() < end);
        return null;
    }

    int hangUps() {
        return hangUps;
    }

    private byte[] request(String reference) {
        byte[] body = shop.purchase(number, reference, 1, DAY).getBytes(StandardCharsets.UTF_8);
        String head = """
                POST /api/v1/purchases HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(gateway.getAuthority(), token, body.length);
        return (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private void hangUpAfter(byte[] sent, int bytesRead) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort())) {
            socket.getOutputStream().write(sent);
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readNBytes(bytesRead), StandardCharsets.US_ASCII);
            if (answer.startsWith("HTTP/1.1 5")) {
                throw new AssertionError(number + " was answered " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway takes no connection or breaks one off", e);
        }
    }
}
