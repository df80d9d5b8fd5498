package dev.guanxi.platform.embedded;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of one Kafka. */
final class Topics {

    /** Enough for two instances of a service with two cores each; all events of one key stay in order in one of them. */
    static final int PARTITIONS = 4;

    private static final int TIMEOUT_SECONDS = 10;

    private final Port port;

    Topics(Port port) {
        this.port = port;
    }

    boolean isReachable() {
        try (Admin admin = admin()) {
            return !get(admin.describeCluster().nodes()).isEmpty();
        } catch (PlatformException e) {
            return false;
        }
    }

    /** Makes those of the topics that are not there. */
    void create(Collection<String> names) {
        List<NewTopic> topics = names.stream()
                .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()))
                .toList();
        try (Admin admin = admin()) {
            admin.createTopics(topics).values().values().forEach(Topics::getUnlessThere);
        }
    }

    private Admin admin() {
        return KafkaClients.admin(port.address());
    }

    private static void getUnlessThere(KafkaFuture<Void> created) {
        try {
            get(created);
        } catch (PlatformException e) {
            if (!(e.getCause().getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new PlatformException("Kafka does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("interrupted while waiting for Kafka", e);
        }
    }
}
