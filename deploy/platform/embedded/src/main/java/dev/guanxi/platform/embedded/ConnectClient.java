package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The REST interface of Kafka Connect, as far as it is needed. */
final class ConnectClient {

    enum State {
        MISSING,
        FAILED,
        PRESENT
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final URI address;

    ConnectClient(URI address) {
        this.address = address;
    }

    State state(String connector) throws IOException {
        HttpResponse<String> answer =
                send(request("/connectors/" + connector + "/status").GET());
        if (answer.statusCode() == 404) {
            return State.MISSING;
        }
        return answer.body().contains("\"FAILED\"") ? State.FAILED : State.PRESENT;
    }

    void put(Connector connector) throws IOException {
        require(send(
                request("/connectors/" + connector.name() + "/config").PUT(BodyPublishers.ofString(connector.json()))));
    }

    /** Starts the connector and its task again, if they failed. */
    void restart(String connector) throws IOException {
        require(send(request("/connectors/" + connector + "/restart?includeTasks=true&onlyFailed=true")
                .POST(BodyPublishers.noBody())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("interrupted while waiting for Connect", e);
        }
    }

    private static void require(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException("Connect answered " + answer.statusCode() + " to "
                    + answer.request().uri() + ": " + answer.body());
        }
    }
}
