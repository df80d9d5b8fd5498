package dev.guanxi.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlatformTest {

    private static Platform platform;
    private static OutboxTable outbox;

    @BeforeAll
    static void startPlatform() {
        platform = Platform.start(Platform.Settings.temporary());
        platform.createDatabase("customer");
        platform.keepConnector(Connector.of("customer"));
        outbox = new OutboxTable(platform, "customer");
        outbox.create();
    }

    @AfterAll
    static void stopPlatform() {
        platform.close();
    }

    @Test
    void publishesAnOutboxRowAsCloudEventWithItsPayloadUntouched() {
        UUID id = UUID.randomUUID();
        UUID customer = UUID.randomUUID();
        String payload = "{\"total\":15.30, \"price\":0.100000000000000000001,\"name\":\"红云\"}";

        outbox.insert(id, customer, "dev.guanxi.customer.purchase-recorded.v1", "00-1-2-01", payload);

        TopicRecord event = event(id);
        assertThat(event.key()).isEqualTo(customer.toString());
        assertThat(event.value()).isEqualTo(payload);
        assertThat(event.headers())
                .containsEntry("ce_type", "dev.guanxi.customer.purchase-recorded.v1")
                .containsEntry("ce_source", "/customer-service")
                .containsEntry("ce_time", "2011-12-01T00:26:00.123000Z")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("traceparent", "00-1-2-01")
                .containsOnlyKeys("id", "ce_id", "ce_type", "ce_source", "ce_time", "ce_specversion", "traceparent");
    }

    @Test
    void publishesARowWrittenOutsideAnyTrace() {
        UUID id = UUID.randomUUID();

        outbox.insert(id, UUID.randomUUID(), "test.v1", null, "{}");

        assertThat(event(id).headers()).doesNotContainKey("traceparent");
    }

    @Test
    void publishesAnEventOfSeveralMegabytes() {
        UUID id = UUID.randomUUID();
        // Compression must not be what makes it fit.
        String payload = '"' + incompressible(6_000_000) + '"';

        outbox.insert(id, UUID.randomUUID(), "test.v1", null, payload);

        assertThat(event(id).value()).isEqualTo(payload);
    }

    @Test
    void keepsTheEventsOfOneCustomerInTheOrderOfTheirCommits() {
        UUID customer = UUID.randomUUID();
        List<String> payloads =
                IntStream.range(0, 50).mapToObj(Integer::toString).toList();

        payloads.forEach(payload -> outbox.insert(UUID.randomUUID(), customer, "test.v1", null, payload));

        try (TopicReader reader = readerOfAll()) {
            assertThat(reader.await(50, record -> record.key().equals(customer.toString())))
                    .extracting(TopicRecord::value)
                    .containsExactlyElementsOf(payloads);
        }
    }

    private static TopicRecord event(UUID id) {
        try (TopicReader reader = readerOfAll()) {
            return reader.awaitOne(record -> id.toString().equals(record.id()));
        }
    }

    private static TopicReader readerOfAll() {
        return TopicReader.fromBeginning(platform.bootstrapServers(), "customer.events");
    }

    private static String incompressible(int length) {
        return new java.util.Random(1)
                .ints(length, 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
