package dev.guanxi.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * Reads times as ISO 8601 texts with offset, of the years 1 to 9999, to the microsecond, which is what PostgreSQL keeps:
 * so that an answer after storing says the same as the one before. Numbers are no times: nobody can tell their unit.
 */
final class StrictTimes<T> extends StdScalarDeserializer<T> {

    private static final String EXPECTED =
            "Expected a time with offset, such as 2026-01-31T09:30:00+08:00, of the years 1 to 9999.";
    private static final int LAST_YEAR = 9999;

    private final transient Function<OffsetDateTime, T> form;

    private StrictTimes(Class<T> type, Function<OffsetDateTime, T> form) {
        super(type);
        this.form = form;
    }

    static void addTo(SimpleModule module) {
        module.addDeserializer(Instant.class, new StrictTimes<>(Instant.class, OffsetDateTime::toInstant));
        module.addDeserializer(OffsetDateTime.class, new StrictTimes<>(OffsetDateTime.class, Function.identity()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        String text = parser.getText().strip();
        try {
            OffsetDateTime time = OffsetDateTime.parse(text).truncatedTo(ChronoUnit.MICROS);
            int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= LAST_YEAR) {
                return form.apply(time);
            }
        } catch (DateTimeException e) {
            throw unreadable(parser, text);
        }
        throw unreadable(parser, text);
    }

    private static UnreadableValue unreadable(JsonParser parser, String text) {
        return new UnreadableValue(parser, text, EXPECTED);
    }
}
