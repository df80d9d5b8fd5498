package dev.guanxi.platform.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes events to a topic in a test, in place of the service that owns the topic. */
public final class TopicWriter implements AutoCloseable {

    private final String topic;
    private final KafkaProducer<String, String> producer;
    private final List<Future<?>> sent = new ArrayList<>();

    private TopicWriter(String bootstrapServers, String topic) {
        this.topic = topic;
        this.producer = KafkaClients.producer(
                bootstrapServers,
                Map.of(
                        ProducerConfig.LINGER_MS_CONFIG,
                        1,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Kafka.MAX_MESSAGE_BYTES));
    }

    /** Writes to a topic of the platform of {@link PlatformTestResource}. */
    public static TopicWriter to(String topic) {
        return to(TestPlatform.bootstrapServers(), topic);
    }

    public static TopicWriter to(String bootstrapServers, String topic) {
        return new TopicWriter(bootstrapServers, topic);
    }

    /**
     * Sends an event with a new id and the present time.
     *
     * @param key as a rule the customer's id
     * @param type such as {@code dev.guanxi.customer.purchase-recorded.v1}
     * @param data the event as JSON text
     * @return the event's id
     */
    public UUID send(String key, String type, String data) {
        UUID id = UUID.randomUUID();
        send(id, key, type, data);
        return id;
    }

    /** Sends an event with a given id, such as one that was sent before. */
    public void send(UUID id, String key, String type, String data) {
        send(
                key,
                Map.of(
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/test",
                        "ce_time",
                        Instant.now().toString(),
                        "ce_specversion",
                        "1.0"),
                data);
    }

    /** Sends any record, such as one that is no event at all. Not settled before {@link #flush} or {@link #close}. */
    public void send(String key, Map<String, String> headers, String value) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        sent.add(producer.send(message));
    }

    /** Returns when all that was sent is stored. */
    public void flush() {
        producer.flush();
        for (Future<?> record : sent) {
            try {
                record.get();
            } catch (ExecutionException e) {
                throw new PlatformException("a record could not be written to " + topic, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PlatformException("interrupted while writing to " + topic, e);
            }
        }
        sent.clear();
    }

    @Override
    public void close() {
        flush();
        producer.close();
    }
}
