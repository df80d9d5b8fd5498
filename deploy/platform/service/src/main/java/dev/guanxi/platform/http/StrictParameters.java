package dev.guanxi.platform.http;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.json.Times;
import dev.guanxi.platform.problem.HttpParameters;
import dev.guanxi.platform.problem.Refusal;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Query parameters that cannot be read are told as such; the default would be "not found". */
@Provider
public final class StrictParameters implements ParamConverterProvider {

    private static final String TIME_EXPECTED = Times.EXPECTED + "; in an address, + is written as %2B.";

    private static final Map<Class<?>, Reading> READINGS = Map.of(
            Integer.class, new Reading(Integer::valueOf, "a whole number."),
            Long.class, new Reading(Long::valueOf, "a whole number."),
            Boolean.class, new Reading(StrictParameters::bool, "true or false."),
            UUID.class, new Reading(Ids::parse, Ids.EXPECTED + "."),
            LocalDate.class, new Reading(Times::parseDate, Times.DATE_EXPECTED + "."),
            Instant.class, new Reading(text -> Times.parse(text).toInstant(), TIME_EXPECTED),
            OffsetDateTime.class, new Reading(Times::parse, TIME_EXPECTED));

    private record Reading(Function<String, Object> reader, String expected) {}

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Reading reading = type.isEnum() ? enumReading(type) : READINGS.get(type);
        return reading == null ? null : new Strict<>(type, reading, place(annotations));
    }

    private static Reading enumReading(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return new Reading(
                text -> Arrays.stream(constants)
                        .filter(constant -> ((Enum<?>) constant).name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text)),
                "one of " + Arrays.toString(constants) + ".");
    }

    private static Boolean bool(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }

    private static String place(Annotation[] annotations) {
        String name = annotations == null ? null : HttpParameters.name(annotations);
        return name == null ? "query" : name;
    }

    private record Strict<T>(Class<T> type, Reading reading, String place) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return type.cast(reading.reader().apply(text));
            } catch (RuntimeException e) {
                if (place.startsWith("path:")) {
                    throw Refusal.unknown(
                            "NOT_FOUND", "Nothing is here: this part of the path must be " + reading.expected());
                }
                throw Refusal.invalidField("PARAMETER_INVALID", place, text, "Expected " + reading.expected());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
