package dev.guanxi.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
        T changed = read(MergePatch.apply(json.valueToTree(current), patch), type);
        var violations = validator.validate(changed);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return changed;
    }

    private <T> T read(JsonNode merged, Class<T> type) {
        try {
            return json.treeToValue(merged, type);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }
}
