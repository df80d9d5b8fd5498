package dev.guanxi.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDataTest {

    @TempDir
    Path data;

    @Test
    void aSecondStartOnOtherPortsFindsWhatTheFirstWrote() {
        UUID first = UUID.randomUUID();
        try (Platform platform = start()) {
            platform.createDatabase("segmentation");
            platform.keepConnector(Connector.of("segmentation"));
            OutboxTable outbox = new OutboxTable(platform, "segmentation");
            outbox.create();
            outbox.insert(first, UUID.randomUUID(), "test.v1", null, "1");
            awaitEvent(platform, first);
        }
        UUID second = UUID.randomUUID();
        try (Platform platform = start()) {
            platform.createDatabase("segmentation");
            platform.keepConnector(Connector.of("segmentation"));
            new OutboxTable(platform, "segmentation").insert(second, UUID.randomUUID(), "test.v1", null, "2");
            awaitEvent(platform, second);
            try (TopicReader reader = readerOfAll(platform)) {
                assertThat(reader.await(2))
                        .extracting(TopicRecord::id)
                        .containsOnly(first.toString(), second.toString());
            }
        }
    }

    @Test
    void aSecondStartOnDataInUseIsRefused() {
        try (DataFolder inUse = DataFolder.kept(data)) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("the data in " + inUse.path() + " is in use by process "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void aFullDiskIsNamed() {
        assertThatThrownBy(() -> DataFolder.requireSpace(data, Long.MAX_VALUE))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("the disk is full")
                .hasMessageContaining(data.toString());
    }

    private Platform start() {
        return Platform.start(Platform.Settings.temporary().withData(data));
    }

    private static void awaitEvent(Platform platform, UUID id) {
        try (TopicReader reader = readerOfAll(platform)) {
            reader.awaitOne(record -> id.toString().equals(record.id()));
        }
    }

    private static TopicReader readerOfAll(Platform platform) {
        return TopicReader.fromBeginning(platform.bootstrapServers(), "segmentation.events");
    }
}
