package dev.guanxi.customer.profile;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id under which another system knows a customer. */
@Schema(description = "The id under which another system knows the customer; unique per dealer and system.")
public record ExternalId(
        @Schema(examples = "pos") @NotBlank @Size(max = LONGEST_SYSTEM) String system,

        @Schema(examples = "17850") @NotBlank @Size(max = LONGEST_ID) String id) {

    /** The system that we are ourselves: its ids are our own, so that who has no other id can be named in a file. */
    public static final String OUR_SYSTEM = "guanxi";

    private static final int LONGEST_SYSTEM = 60;
    private static final int LONGEST_ID = 100;

    /** A customer under the id that it has here. */
    public static ExternalId ours(UUID customerId) {
        return new ExternalId(OUR_SYSTEM, customerId.toString());
    }

    /** The id that the record has here, if this is one. */
    public Optional<UUID> ourId() {
        try {
            return system.equals(OUR_SYSTEM) ? Optional.of(Ids.parse(id)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As callers write it. */
    Map<String, String> json() {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("system", system);
        json.put("id", id);
        return json;
    }

    /** Itself, if it came from a path and fits. */
    ExternalId checked() {
        if (system.isBlank() || system.length() > LONGEST_SYSTEM) {
            throw Refusal.invalidField("SYSTEM_INVALID", "path:system", system, "From 1 to 60 characters.");
        }
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw Refusal.invalidField("EXTERNAL_ID_INVALID", "path:externalId", id, "From 1 to 100 characters.");
        }
        return this;
    }
}
