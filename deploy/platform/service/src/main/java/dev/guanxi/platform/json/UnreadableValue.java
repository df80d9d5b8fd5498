package dev.guanxi.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value of the right JSON type that cannot be taken; its message says what would be right. */
public final class UnreadableValue extends JsonMappingException {

    private final transient Object value;

    UnreadableValue(JsonParser parser, Object value, String expected) {
        super(parser, expected);
        this.value = value;
    }

    /** What was sent. */
    public Object value() {
        return value;
    }
}
