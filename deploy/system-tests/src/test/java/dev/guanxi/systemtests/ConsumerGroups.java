package dev.guanxi.systemtests;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka who of a consumer group reads what. */
public final class ConsumerGroups implements AutoCloseable {

    private final Admin admin;

    public ConsumerGroups(String bootstrapServers) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** For each member of the group that reads the topic: how many of its partitions. */
    public List<Long> shares(String group, String topic) {
        try {
            return admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members().stream()
                    .map(member -> member.assignment().topicPartitions().stream()
                            .map(TopicPartition::topic)
                            .filter(topic::equals)
                            .count())
                    .filter(partitions -> partitions > 0)
                    .toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell of the group " + group, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
