package dev.guanxi.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** CloudEvents in Kafka's binary mode: attributes in {@code ce_} headers, data as the record's JSON value. */
final class CloudEvents {

    private static final ObjectReader EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);

    private CloudEvents() {}

    /** @return the header's text, empty if there is none */
    static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException saying what is missing or malformed
     */
    static IncomingEvent read(ConsumerRecord<String, String> message) {
        String type = header(message, "ce_type");
        if (type.isEmpty()) {
            throw new IllegalArgumentException("The header ce_type is missing");
        }
        return new IncomingEvent(id(message), message.key(), type, data(message), header(message, "traceparent"));
    }

    private static UUID id(ConsumerRecord<String, String> message) {
        String id = header(message, "ce_id");
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The header ce_id is not a UUID: '" + id + "'", e);
        }
    }

    private static JsonNode data(ConsumerRecord<String, String> message) {
        if (message.value() == null) {
            throw new IllegalArgumentException("The record has no value");
        }
        try {
            JsonNode data = EXACT.readValue(message.value());
            if (data != null && data.isObject()) {
                return data;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The value is not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("The value is not a JSON object");
    }
}
