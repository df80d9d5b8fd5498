package dev.guanxi.customer.bulk.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.JsonErrors;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;

/** Reads and validates records of an import as if each had been sent in a request of its own. */
@Singleton
public final class JsonRecords {

    private final ObjectMapper json;
    private final Validator validator;

    public JsonRecords(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    public <T> T read(Row row, Class<T> type) throws RowFault {
        RowFault.refuseUndecoded("", row.json());
        try {
            T record = json.readValue(row.json(), type);
            if (record == null) {
                throw malformed();
            }
            return valid(record);
        } catch (JsonProcessingException e) {
            throw JsonErrors.fieldError(e).map(RowFault::new).orElseGet(JsonRecords::malformed);
        }
    }

    private static RowFault malformed() {
        return new RowFault("JSON_MALFORMED", "", null, "One JSON object a line.");
    }

    /**
     * The record itself.
     *
     * @throws RowFault for the first thing wrong with it
     */
    public <T> T valid(T record) throws RowFault {
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
                .replaceAll("\\[(\\w+)]", "/$1")
                .replaceAll("\\.?<[a-z ]+>", "")
                .replace('.', '/');
        String value =
                violation.getInvalidValue() instanceof CharSequence || violation.getInvalidValue() instanceof Number
                        ? violation.getInvalidValue().toString()
                        : null;
        return new FieldError("VALUE_INVALID", "/" + path, value, violation.getMessage());
    }
}
