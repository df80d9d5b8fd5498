package dev.guanxi.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kill -9 of a part under writes: what was acknowledged comes through, however often. */
class CrashTest {

    private static Platform platform;
    private static OutboxTable outbox;

    @BeforeAll
    static void startPlatform() {
        // Kept, so that the logs of a failure can be read.
        Path data = Path.of("target", "crash-test");
        Folders.delete(data);
        platform = Platform.start(Platform.Settings.temporary().withData(data));
        platform.createDatabase("loyalty");
        platform.keepConnector(Connector.of("loyalty"));
        outbox = new OutboxTable(platform, "loyalty");
        outbox.create();
    }

    @AfterAll
    static void stopPlatform() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "kafka", "connect"})
    void everyAcknowledgedRowIsPublishedAfterACrashOf(String name) {
        Component component = component(name);
        Set<UUID> acknowledged;
        try (OutboxLoad load = new OutboxLoad(outbox)) {
            load.awaitMore(100);
            component.kill();
            assertThat(component.isRunning()).isFalse();
            component.start();
            load.awaitMore(100);
            acknowledged = load.stop();
        }
        try (TopicReader reader = TopicReader.fromBeginning(platform.bootstrapServers(), "loyalty.events")) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                Set<UUID> published = reader.during(Duration.ofMillis(200), record -> true).stream()
                        .map(record -> UUID.fromString(record.id()))
                        .collect(Collectors.toSet());
                assertThat(published).containsAll(acknowledged);
            });
        }
    }

    private static Component component(String name) {
        return switch (name) {
            case "postgres" -> platform.postgres();
            case "kafka" -> platform.kafka();
            case "connect" -> platform.connect();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
