package dev.guanxi.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.guanxi.platform.json.UnreadableValue;
import dev.guanxi.platform.problem.ProblemShaper.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Jackson could not read, told without Java's names. */
public final class JsonErrors {

    private static final String INVALID = "REQUEST_INVALID";

    private JsonErrors() {}

    static Fault fault(JsonProcessingException failure) {
        return fieldError(failure)
                .map(error -> new Fault(400, INVALID, error.detail(), List.of(error)))
                .orElseGet(() -> new Fault(400, "JSON_MALFORMED", malformed(failure), List.of()));
    }

    /** The value at fault; empty if the text is no well-formed JSON. */
    public static Optional<FieldError> fieldError(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping && !isSyntax(mapping)
                ? Optional.of(error(mapping))
                : Optional.empty();
    }

    private static boolean isSyntax(JsonMappingException mapping) {
        return mapping.getCause() instanceof com.fasterxml.jackson.core.JsonParseException
                || mapping.getCause() instanceof com.fasterxml.jackson.core.exc.StreamConstraintsException;
    }

    private static String malformed(JsonProcessingException failure) {
        JsonLocation at = failure.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return "The body is not well-formed JSON" + where + ".";
    }

    private static FieldError error(JsonMappingException failure) {
        String pointer = pointer(failure);
        if (failure instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", ", " Known here: ", "."));
            return new FieldError("PROPERTY_UNKNOWN", pointer, null, "This property is not known." + known);
        }
        if (failure instanceof UnreadableValue unreadable) {
            return new FieldError("VALUE_INVALID", pointer, unreadable.value(), unreadable.getOriginalMessage());
        }
        if (failure instanceof InvalidFormatException format) {
            String at = isKey(format) ? pointer + step(String.valueOf(format.getValue())) : pointer;
            return new FieldError("VALUE_INVALID", at, format.getValue(), expected(format.getTargetType()));
        }
        if (failure instanceof ValueInstantiationException value && value.getCause() instanceof Refusal refusal) {
            return new FieldError(refusal.code(), pointer, null, refusal.getMessage());
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return new FieldError("TYPE_MISMATCH", pointer, null, expected(mismatch.getTargetType()));
        }
        return new FieldError("VALUE_INVALID", pointer, null, "The value cannot be read.");
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(JsonErrors::step)
                .collect(Collectors.joining());
    }

    private static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** A member's name where names are values, as in a map by channel: Jackson's path ends before it. */
    private static boolean isKey(InvalidFormatException failure) {
        return failure.getOriginalMessage().startsWith("Cannot deserialize Map key");
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "The value has the wrong type.";
        }
        if (type.isEnum()) {
            return "Expected one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return "Expected " + kindOf(type) + ".";
    }

    private static String kindOf(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "UUID" -> "a UUID";
            case "Instant", "OffsetDateTime" -> "a time with offset, such as 2026-01-31T09:30:00+08:00";
            case "LocalDate" -> "a date, such as 2026-01-31";
            case "ZoneId" -> "an IANA time zone, such as Asia/Shanghai";
            case "BigDecimal" -> "a number";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "a text";
            case "List", "Set", "ArrayList" -> "a list";
            default -> "an object";
        };
    }
}
