package dev.guanxi.customer.purification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Reads and writes columns of JSON, which hold nothing but what this package wrote. */
@Singleton
final class JsonColumns {

    private final ObjectMapper json;

    JsonColumns(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A record of plain values is always writable", e);
        }
    }

    <T> T read(Object column, Class<T> type) {
        try {
            return json.readValue((String) column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as " + type.getSimpleName() + " cannot be read", e);
        }
    }
}
