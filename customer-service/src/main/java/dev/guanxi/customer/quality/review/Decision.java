package dev.guanxi.customer.quality.review;

import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is decided about two suspects.
 *
 * @param reason why they are two
 * @param survivorId which of the two stays, to merge them
 * @param survivorVersion its version, as it was last read
 * @param duplicateVersion version of the other
 */
@Schema(name = "DuplicateDecision", examples = """
                {"decision":"NOT_A_DUPLICATE","reason":"Two branches of one firm"}""")
public record Decision(
        @NotNull Kind decision,
        @Size(max = 500) String reason,
        UUID survivorId,
        Long survivorVersion,
        Long duplicateVersion) {

    /** What the two are. */
    @Schema(name = "DuplicateDecisionKind")
    public enum Kind {
        NOT_A_DUPLICATE,
        MERGE
    }

    /**
     * What single values cannot tell.
     *
     * @throws Refusal naming what is missing
     */
    void check() {
        if (decision == Kind.MERGE) {
            require("/survivorId", survivorId);
            require("/survivorVersion", survivorVersion);
            require("/duplicateVersion", duplicateVersion);
        }
    }

    private static void require(String pointer, Object value) {
        if (value == null) {
            throw Refusal.unprocessable("DECISION_INCOMPLETE", pointer, null, "Needed to merge the two.");
        }
    }
}
