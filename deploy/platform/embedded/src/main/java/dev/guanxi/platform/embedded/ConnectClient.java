package dev.guanxi.platform.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The REST interface of Kafka Connect, as far as it is needed. */
final class ConnectClient {

    enum State {
        FAILED,
        PRESENT
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final URI address;

    ConnectClient(URI address) {
        this.address = address;
    }

    /** Those of all connectors that there are, by name. */
    Map<String, State> states() throws IOException {
        HttpResponse<String> answer = send(request("/connectors?expand=status").GET());
        require(answer);
        Map<String, State> states = new HashMap<>();
        JSON.readTree(answer.body())
                .properties()
                .forEach(connector -> states.put(connector.getKey(), stateIn(connector.getValue())));
        return states;
    }

    /** Also a failed task is a failed connector. */
    private static State stateIn(JsonNode connector) {
        return connector.findValuesAsText("state").contains("FAILED") ? State.FAILED : State.PRESENT;
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
