package dev.guanxi.customer.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.http.MergePatch;
import dev.guanxi.platform.problem.Refusal;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;

/** Applies merge patches to customers; the result must be as valid as a new registration. */
@Singleton
final class CustomerPatches {

    private final ObjectMapper json;
    private final Validator validator;

    CustomerPatches(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    CustomerData apply(CustomerData current, JsonNode patch) {
        if (!patch.isObject()) {
            throw Refusal.invalidField("PATCH_INVALID", "", patch.getNodeType(), "A merge patch is a JSON object.");
        }
        CustomerData changed = read(MergePatch.apply(json.valueToTree(current), patch));
        var violations = validator.validate(changed);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return changed;
    }

    private CustomerData read(JsonNode merged) {
        try {
            return json.treeToValue(merged, CustomerData.class);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }
}
