package dev.guanxi.customer.purification;

import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One wish of an ideal-customer profile: an attribute with one of some values, or within a range.
 *
 * @param values in any case; for every attribute but SIZE
 * @param atLeast for SIZE: employees, open below if absent
 * @param atMost for SIZE: employees, open above if absent
 * @param weight what meeting it counts beside the other criteria
 */
@Schema(
        name = "ProfileCriterion",
        examples = "{\"attribute\":\"INDUSTRY\",\"values\":[\"education\",\"health\"],\"weight\":3}")
public record Criterion(
        @NotNull Attribute attribute,
        @Size(min = 1, max = 50) List<@NotBlank @Size(max = 100) String> values,
        @Min(0) Integer atLeast,
        @Min(0) Integer atMost,
        @NotNull @Min(1) @Max(100) Integer weight) {

    /** What a criterion looks at. */
    @Schema(name = "ProfileAttribute")
    public enum Attribute {
        INDUSTRY,
        /** Employees. */
        SIZE,
        REGION,
        /** ISO 3166-1 alpha-2. */
        COUNTRY,
        KIND,
        POSITION
    }

    /** @throws Refusal if its values do not suit its attribute */
    void check(String pointer) {
        boolean range = atLeast != null || atMost != null;
        if (attribute == Attribute.SIZE && (values != null || !range)) {
            throw invalid(pointer, "SIZE has atLeast, atMost or both, and no values.");
        }
        if (attribute != Attribute.SIZE && (values == null || range)) {
            throw invalid(pointer, attribute + " has values, and no range.");
        }
        if (atLeast != null && atMost != null && atLeast > atMost) {
            throw invalid(pointer, "atLeast is not above atMost.");
        }
    }

    private static Refusal invalid(String pointer, String expected) {
        return Refusal.unprocessable("CRITERION_INVALID", pointer, null, expected);
    }

    /** Whether a prospect meets it; one of which the attribute is unknown does not. */
    boolean isMetBy(ProspectFacts facts) {
        return switch (attribute) {
            case INDUSTRY -> has(facts.appraisal().industry());
            case SIZE -> isWithin(facts.appraisal().employees());
            case REGION -> has(facts.region());
            case COUNTRY -> has(facts.country());
            case KIND -> has(facts.kind().name());
            case POSITION -> has(facts.position().name());
        };
    }

    private boolean has(String value) {
        return value != null && values.stream().anyMatch(value::equalsIgnoreCase);
    }

    private boolean isWithin(Integer size) {
        return size != null && (atLeast == null || size >= atLeast) && (atMost == null || size <= atMost);
    }
}
