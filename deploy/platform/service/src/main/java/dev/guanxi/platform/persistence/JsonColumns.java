package dev.guanxi.platform.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Values in columns of JSON. Nobody else writes these columns, so what cannot be read is a defect of ours. */
@Singleton
public final class JsonColumns {

    private final ObjectMapper json;

    public JsonColumns(ObjectMapper json) {
        this.json = json;
    }

    /** The text that a column is set to. */
    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Plain values are always writable", e);
        }
    }

    /** What a column that was selected as text says, null if it is null. */
    public <T> T read(Object column, Class<T> type) {
        return read(column, json.constructType(type));
    }

    /** The same of a list or map. */
    public <T> T read(Object column, TypeReference<T> type) {
        return read(column, json.constructType(type.getType()));
    }

    private <T> T read(Object column, JavaType type) {
        try {
            return column == null ? null : json.readValue((String) column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as " + type + " cannot be read", e);
        }
    }
}
