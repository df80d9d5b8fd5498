package dev.guanxi.customer.relationship;

import dev.guanxi.customer.profile.RelationshipLevel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a manager says of a customer's level.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param level absent: what is recommended holds again
 */
@Schema(
        name = "RelationshipLevelData",
        examples = "{\"level\":\"PROACTIVE\",\"reason\":\"Opens two new branches this year\"}")
public record LevelData(
        UUID id,
        RelationshipLevel level,
        @NotBlank @Size(max = 500) String reason) {}
