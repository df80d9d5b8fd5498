package dev.guanxi.platform.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a topic in a test, beside and independent of any consumer group. What was read is kept, so that one reader can
 * be asked again. Not for use by several threads.
 */
public final class TopicReader implements AutoCloseable {

    /** How long to wait for what must come: ample, a test that passes does not wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration POLL = Duration.ofMillis(50);

    private final String topic;
    private final KafkaConsumer<String, String> consumer;
    private final List<TopicRecord> read = new ArrayList<>();

    private TopicReader(String bootstrapServers, String topic) {
        this.topic = topic;
        this.consumer = KafkaClients.consumer(bootstrapServers);
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
    }

    /** Reads what comes from now on, on the platform of {@link PlatformTestResource}. */
    public static TopicReader fromNow(String topic) {
        return fromNow(TestPlatform.bootstrapServers(), topic);
    }

    /** Reads all there is, on the platform of {@link PlatformTestResource}. */
    public static TopicReader fromBeginning(String topic) {
        return fromBeginning(TestPlatform.bootstrapServers(), topic);
    }

    public static TopicReader fromNow(String bootstrapServers, String topic) {
        TopicReader reader = new TopicReader(bootstrapServers, topic);
        reader.consumer.seekToEnd(reader.consumer.assignment());
        // Asking for the position settles it now, not at the first poll.
        reader.consumer.assignment().forEach(reader.consumer::position);
        return reader;
    }

    public static TopicReader fromBeginning(String bootstrapServers, String topic) {
        TopicReader reader = new TopicReader(bootstrapServers, topic);
        reader.consumer.seekToBeginning(reader.consumer.assignment());
        return reader;
    }

    /** Waits until at least so many records were read and returns all of them. */
    public List<TopicRecord> await(int count) {
        return await(count, record -> true);
    }

    /** Waits until at least so many records that match were read and returns all that match. */
    public List<TopicRecord> await(int count, Predicate<TopicRecord> matching) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<TopicRecord> found = found(matching);
        while (found.size() < count) {
            if (System.nanoTime() > end) {
                throw new AssertionError("%d of %d records came to %s in %d s; all that were read: %s"
                        .formatted(found.size(), count, topic, PATIENCE.toSeconds(), read));
            }
            poll();
            found = found(matching);
        }
        return found;
    }

    /** Waits for the first record that matches. */
    public TopicRecord awaitOne(Predicate<TopicRecord> matching) {
        return await(1, matching).get(0);
    }

    /** Reads on for this long and returns all that match: for what must not come. */
    public List<TopicRecord> during(Duration duration, Predicate<TopicRecord> matching) {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            poll();
        }
        return found(matching);
    }

    private void poll() {
        consumer.poll(POLL).forEach(record -> read.add(TopicRecord.of(record)));
    }

    private List<TopicRecord> found(Predicate<TopicRecord> matching) {
        return read.stream().filter(matching).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
