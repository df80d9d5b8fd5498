package dev.guanxi.customer.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.problem.FieldError;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Reads and validates records of an import as if each had been sent in a request of its own. */
@Singleton
final class JsonRecords {

    private final ObjectMapper json;
    private final Validator validator;

    JsonRecords(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    <T> T read(Row row, Class<T> type) throws RowFault {
        try {
            T record = json.readValue(row.json(), type);
            if (record == null) {
                throw malformed();
            }
            return valid(record);
        } catch (JsonMappingException e) {
            String pointer = e.getPath().stream().map(step -> step(step)).collect(Collectors.joining("/"));
            throw new RowFault("VALUE_INVALID", pointer, null, "This value has the wrong type or is not known.");
        } catch (JsonProcessingException e) {
            throw malformed();
        }
    }

    private static RowFault malformed() {
        return new RowFault("JSON_MALFORMED", "", null, "One JSON object a line.");
    }

    private static String step(JsonMappingException.Reference step) {
        return step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
    }

    /**
     * The record itself.
     *
     * @throws RowFault for the first thing wrong with it
     */
    <T> T valid(T record) throws RowFault {
        var violation = validator.validate(record).stream()
                .min(Comparator.comparing(found -> found.getPropertyPath().toString()));
        if (violation.isPresent()) {
            throw new RowFault(error(violation.get()));
        }
        return record;
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String path = violation
                .getPropertyPath()
                .toString()
                .replaceAll("\\[(\\d+)]", "/$1")
                .replace('.', '/');
        String value =
                violation.getInvalidValue() instanceof CharSequence || violation.getInvalidValue() instanceof Number
                        ? violation.getInvalidValue().toString()
                        : null;
        return new FieldError("VALUE_INVALID", "/" + path, value, violation.getMessage());
    }
}
