package dev.guanxi.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;

/** Sends files and follows their imports. */
public record Imports(Api api) {

    public static final Map<String, String> NDJSON = Map.of("Content-Type", "application/x-ndjson");

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(50);

    /** Imports the rows and returns how it ended. */
    public Answer run(String parameters, String rows) {
        return awaitDone(start(parameters, rows));
    }

    /** Sends the rows and returns the import, which may still be running. */
    public Answer start(String parameters, String rows) {
        return api.importCsv(parameters, BodyPublishers.ofString(rows)).expect(202);
    }

    /** Waits until all rows are worked through; each of them must be accounted for. */
    public Answer awaitDone(Answer started) {
        Answer done = await().atMost(PATIENCE)
                .pollInterval(LOOK)
                .ignoreExceptions()
                .until(() -> look(started), answer -> !answer.text("/state").equals("RUNNING"));
        assertThat(done.text("/state")).as("state of %s", done.text()).isEqualTo("DONE");
        assertThat(done.number("/accepted") + done.number("/duplicates") + done.number("/rejected"))
                .as("accepted, duplicate and rejected rows of %s", done.text())
                .isEqualTo(done.number("/read"));
        return done;
    }

    public Answer look(Answer started) {
        return api.get("/api/v1/imports/" + started.id()).expect(200);
    }
}
