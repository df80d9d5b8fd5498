package dev.guanxi.loyalty.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.http.MergePatch;
import dev.guanxi.platform.problem.Refusal;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;

/** Applies merge patches to programs; the result must be as valid as a new one. */
@Singleton
final class ProgramPatches {

    private final ObjectMapper json;
    private final Validator validator;

    ProgramPatches(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    ProgramChange apply(Program current, JsonNode patch) {
        if (!patch.isObject()) {
            throw Refusal.invalidField("PATCH_INVALID", "", patch.getNodeType(), "A merge patch is a JSON object.");
        }
        ProgramChange present = new ProgramChange(current.name(), current.validTo(), RuleData.of(current.newestRule()));
        ProgramChange changed = read(MergePatch.apply(json.valueToTree(present), patch));
        var violations = validator.validate(changed);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return changed;
    }

    private ProgramChange read(JsonNode merged) {
        try {
            return json.treeToValue(merged, ProgramChange.class);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }
}
