package dev.guanxi.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** Reads {@link Times} from texts alone. Numbers are no times: nobody can tell their unit. */
final class StrictTimes<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> reader;
    private final String expected;

    private StrictTimes(Class<T> type, Function<String, T> reader, String expected) {
        super(type);
        this.reader = reader;
        this.expected = expected;
    }

    static void addTo(SimpleModule module) {
        add(module, Instant.class, text -> Times.parse(text).toInstant(), Times.EXPECTED);
        add(module, OffsetDateTime.class, Times::parse, Times.EXPECTED);
        add(module, LocalDate.class, Times::parseDate, Times.DATE_EXPECTED);
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> reader, String expected) {
        module.addDeserializer(type, new StrictTimes<>(type, reader, "Expected " + expected + "."));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        String text = parser.getText().strip();
        try {
            return reader.apply(text);
        } catch (DateTimeException e) {
            throw new UnreadableValue(parser, text, expected);
        }
    }
}
