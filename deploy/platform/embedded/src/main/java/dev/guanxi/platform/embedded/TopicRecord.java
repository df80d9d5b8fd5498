package dev.guanxi.platform.embedded;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record read from a topic.
 *
 * @param headers by name, as text; a header without a value is left out
 */
public record TopicRecord(String key, Map<String, String> headers, String value, int partition, long offset) {

    static TopicRecord of(ConsumerRecord<String, String> read) {
        Map<String, String> headers = new LinkedHashMap<>();
        read.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return new TopicRecord(read.key(), headers, read.value(), read.partition(), read.offset());
    }

    /** The event's type, such as {@code dev.guanxi.customer.purchase-recorded.v1}. */
    public String type() {
        return headers.get("ce_type");
    }

    /** The event's id. */
    public String id() {
        return headers.get("ce_id");
    }
}
