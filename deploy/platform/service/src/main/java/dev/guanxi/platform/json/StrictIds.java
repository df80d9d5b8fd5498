package dev.guanxi.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.guanxi.platform.Ids;
import java.io.IOException;
import java.util.UUID;

/** Reads ids as {@link Ids#parse} does; Jackson would also take Base64. */
final class StrictIds extends StdScalarDeserializer<UUID> {

    StrictIds() {
        super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (UUID) context.handleUnexpectedToken(UUID.class, parser);
        }
        String text = parser.getText();
        try {
            return Ids.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableValue(parser, text, "Expected " + Ids.EXPECTED + ".");
        }
    }
}
