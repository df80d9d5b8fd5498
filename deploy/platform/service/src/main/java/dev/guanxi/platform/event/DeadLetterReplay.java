package dev.guanxi.platform.event;

import io.quarkus.arc.All;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives dead letters another try, after their cause was mended. What fails again is buried again, behind those that this
 * run looks at, so a run always ends.
 */
@Singleton
public final class DeadLetterReplay {

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final EventIntake intake;
    private final List<EventHandler> handlers;
    private final String bootstrapServers;
    private final String service;

    public DeadLetterReplay(
            EventIntake intake,
            @All List<EventHandler> handlers,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.intake = intake;
        this.handlers = handlers;
        this.bootstrapServers = bootstrapServers;
        this.service = service;
    }

    /**
     * Replays the letters that were there when it was called. Blocks; call it from a worker thread.
     *
     * @return how many were tried again
     */
    long run() {
        if (handlers.isEmpty()) {
            return 0;
        }
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            startWhereLastEnded(consumer, partitions);
            return replay(consumer, ends);
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        List<PartitionInfo> found = consumer.partitionsFor(service + ".dead-letter");
        return found.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static void startWhereLastEnded(KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) {
        var committed = consumer.committed(java.util.Set.copyOf(partitions));
        for (TopicPartition partition : partitions) {
            if (committed.get(partition) == null) {
                consumer.seekToBeginning(List.of(partition));
            }
        }
    }

    private long replay(KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        long tried = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, String> letters = consumer.poll(WAIT);
            for (ConsumerRecord<String, String> letter : letters) {
                if (letter.offset() < ends.get(new TopicPartition(letter.topic(), letter.partition()))) {
                    replay(letter);
                    tried++;
                }
            }
            consumer.commitSync(ends.keySet().stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            partition -> new org.apache.kafka.clients.consumer.OffsetAndMetadata(
                                    Math.min(consumer.position(partition), ends.get(partition))))));
        }
        return tried;
    }

    /** A letter of a type that nobody here handles, or of none, is looked at by any handler and buried again. */
    private void replay(ConsumerRecord<String, String> letter) {
        String type = CloudEvents.header(letter, "ce_type");
        EventHandler handler = handlers.stream()
                .filter(one -> one.types().contains(type))
                .findFirst()
                .orElse(handlers.get(0));
        try {
            VertxContextSupport.subscribeAndAwait((Supplier<Uni<Void>>) () -> intake.accept(List.of(letter), handler));
        } catch (Throwable e) {
            throw new IllegalStateException("The replay stopped at offset " + letter.offset(), e);
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("group.id", service + ".dead-letter-replay");
        settings.put("enable.auto.commit", "false");
        settings.put("key.deserializer", StringDeserializer.class.getName());
        settings.put("value.deserializer", StringDeserializer.class.getName());
        return settings;
    }
}
