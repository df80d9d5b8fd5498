package dev.guanxi.customer.quality.review;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is decided about two contacts of one customer that may be one person.
 *
 * @param contactVersion its version, as it was last read
 * @param otherVersion version of the other
 */
@Schema(name = "ContactDuplicateDecision", examples = """
                {"decision":"NOT_A_DUPLICATE",
                 "contactId":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01","contactVersion":1,
                 "otherId":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a02","otherVersion":2}""")
public record ContactDecision(
        @NotNull Kind decision,
        @NotNull UUID contactId,
        @NotNull Long contactVersion,
        @NotNull UUID otherId,
        @NotNull Long otherVersion) {

    /** About the contacts as they are kept now: one may have been merged since the caller read it. */
    ContactDecision settled(UnaryOperator<UUID> now) {
        return new ContactDecision(decision, now.apply(contactId), contactVersion, now.apply(otherId), otherVersion);
    }

    /** What the two are. */
    @Schema(name = "ContactDuplicateDecisionKind")
    public enum Kind {
        NOT_A_DUPLICATE
    }
}
