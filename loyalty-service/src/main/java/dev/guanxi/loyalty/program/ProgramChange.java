package dev.guanxi.loyalty.program;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The part of a program that can change.
 *
 * @param rule a rule that differs from the newest version becomes a version of its own
 */
@Schema(
        description = "A merge patch: name, validTo, and the rule, which gets a new version from a moment on.",
        examples = """
                {"validTo":"2030-01-01T00:00:00Z","rule":{"from":"2029-01-01T00:00:00Z","pointsPerUnit":2}}""")
public record ProgramChange(
        @NotBlank @Size(max = 200) String name,
        Instant validTo,
        @NotNull @Valid RuleData rule) {

    public ProgramChange {
        name = name == null ? null : name.strip();
    }

    /** The change that leaves a program as it is, for a patch to start from. */
    static ProgramChange none(Program current) {
        return new ProgramChange(current.name(), current.validTo(), RuleData.of(current.newestRule()));
    }
}
