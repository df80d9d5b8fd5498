package dev.guanxi.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Reads texts that every part of the system can keep: PostgreSQL has no NUL, and UTF-8 no half of a surrogate pair. */
final class StrictText extends StdScalarDeserializer<String> {

    private static final String EXPECTED = "A text without the character NUL and without halves of surrogate pairs.";

    StrictText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        return checked(parser, parser.getText());
    }

    private static String checked(JsonParser parser, String text) throws UnreadableValue {
        if (isKeepable(text)) {
            return text;
        }
        throw new UnreadableValue(parser, null, EXPECTED);
    }

    /** Whether a text can be stored and sent as it is. */
    static boolean isKeepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at == 0) {
                return false;
            }
            if (Character.isSurrogate(at)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(at, text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** The same for names of members of maps. */
    static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return checked(context.getParser(), key);
        }
    }
}
