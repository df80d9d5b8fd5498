package dev.guanxi.platform.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/**
 * Rows as one JSON text: the parameter of a statement that handles them all at once, with {@code json_to_recordset}. No
 * value in them can be taken for a separator.
 */
@Singleton
public final class JsonRows {

    private final ObjectMapper json;

    public JsonRows(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The text.
     *
     * @param rows records of plain values; their components' names are the columns
     */
    public String of(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Rows are plain values and always writable", e);
        }
    }
}
