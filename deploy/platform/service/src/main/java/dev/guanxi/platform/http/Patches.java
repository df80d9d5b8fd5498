package dev.guanxi.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.problem.Refusal;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;

/** Applies merge patches (RFC 7396); the result must be as valid as if it had been sent as a whole. */
@Singleton
public final class Patches {

    private final ObjectMapper json;
    private final Validator validator;

    public Patches(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * What the patch makes of the current state.
     *
     * @param type of the state before and after
     * @throws Refusal where the patch is no JSON object
     * @throws BadRequestException where the result cannot be read, because of the JSON that it names as its cause
     * @throws ConstraintViolationException where the result has invalid values
     */
    public <T> T apply(T current, JsonNode patch, Class<T> type) {
        if (!patch.isObject()) {
            throw Refusal.invalidField("PATCH_INVALID", "", patch.getNodeType(), "A merge patch is a JSON object.");
        }
        JsonNode merged = MergePatch.apply(json.valueToTree(current), patch);
        refuseUnknown(merged, patch, type);
        T changed = read(merged, type);
        var violations = validator.validate(changed);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return changed;
    }

    /** A null removes what it names, so that reading the result would not notice a name that does not exist. */
    private void refuseUnknown(JsonNode merged, JsonNode patch, Class<?> type) {
        JsonNode named = named(merged, patch);
        if (named.equals(merged)) {
            return;
        }
        try {
            json.treeToValue(named, type);
        } catch (UnrecognizedPropertyException e) {
            throw new BadRequestException(e);
        } catch (JsonProcessingException e) {
            // nulls stand where none may; the result, which has none, is what is read
        }
    }

    /** What the patch made, with null where it names what is not there. */
    private static JsonNode named(JsonNode merged, JsonNode patch) {
        if (!(patch instanceof ObjectNode names) || !(merged instanceof ObjectNode there)) {
            return merged;
        }
        ObjectNode named = there.deepCopy();
        names.properties().forEach(one -> {
            JsonNode made = there.get(one.getKey());
            named.set(one.getKey(), made == null ? one.getValue() : named(made, one.getValue()));
        });
        return named;
    }

    private <T> T read(JsonNode merged, Class<T> type) {
        try {
            return json.treeToValue(merged, type);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }
}
