package dev.guanxi.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Records that cannot be handled go to the topic {@code <service>.dead-letter} as they came, with the reason and the
 * place they came from in headers. The metric {@code guanxi_dead_letters_total} counts them.
 */
@Singleton
public final class DeadLetters {

    static final String REASON = "dead_letter_reason";
    static final String TOPIC = "dead_letter_topic";
    static final String PARTITION = "dead_letter_partition";
    static final String OFFSET = "dead_letter_offset";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 1_000;

    private final MutinyEmitter<String> emitter;
    private final MeterRegistry metrics;

    public DeadLetters(@Channel("dead-letters") MutinyEmitter<String> emitter, MeterRegistry metrics) {
        this.emitter = emitter;
        this.metrics = metrics;
    }

    /** Completes when the broker holds the letter; waits as long as the broker is away. */
    Uni<Void> bury(ConsumerRecord<String, String> message, Throwable failure) {
        String reason = reason(failure);
        LOG.errorf(
                "Dead letter from %s-%d at offset %d: %s",
                message.topic(), message.partition(), message.offset(), reason);
        metrics.counter("guanxi.dead.letters", "topic", message.topic()).increment();
        return Uni.createFrom()
                .deferred(() -> emitter.sendMessage(letter(message, reason)))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely();
    }

    private static Message<String> letter(ConsumerRecord<String, String> message, String reason) {
        RecordHeaders headers = new RecordHeaders(message.headers());
        put(headers, REASON, reason);
        if (headers.lastHeader(TOPIC) == null) {
            put(headers, TOPIC, message.topic());
            put(headers, PARTITION, String.valueOf(message.partition()));
            put(headers, OFFSET, String.valueOf(message.offset()));
        }
        return Message.of(message.value())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(message.key())
                        .withHeaders(headers)
                        .build());
    }

    private static void put(RecordHeaders headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String reason = root.getClass().getSimpleName() + ": " + root.getMessage();
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
