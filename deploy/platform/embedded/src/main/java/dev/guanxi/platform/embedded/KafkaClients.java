package dev.guanxi.platform.embedded;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes clients of Kafka. A client loads its parts by name through the thread's class loader; in a Quarkus test that may
 * be another one than the client's own, with the same classes, which then do not fit.
 */
final class KafkaClients {

    private KafkaClients() {}

    static Admin admin(String bootstrapServers) {
        Map<String, Object> settings = settings(bootstrapServers, Map.of());
        return inOwnLoader(() -> Admin.create(settings));
    }

    static KafkaConsumer<String, String> consumer(String bootstrapServers) {
        Map<String, Object> settings = settings(bootstrapServers, Map.of());
        return inOwnLoader(() -> new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer()));
    }

    static KafkaProducer<String, String> producer(String bootstrapServers, Map<String, Object> more) {
        Map<String, Object> settings = settings(bootstrapServers, more);
        return inOwnLoader(() -> new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()));
    }

    private static Map<String, Object> settings(String bootstrapServers, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 20);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200);
        settings.put(CommonClientConfigs.RETRY_BACKOFF_MS_CONFIG, 20);
        settings.put(CommonClientConfigs.RETRY_BACKOFF_MAX_MS_CONFIG, 200);
        return settings;
    }

    private static <T> T inOwnLoader(Supplier<T> client) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try {
            return client.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
