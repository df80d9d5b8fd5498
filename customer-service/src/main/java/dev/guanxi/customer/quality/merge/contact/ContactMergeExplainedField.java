package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.quality.matching.Reasons;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose value of a field the merged contact has, in words. */
public record ContactMergeExplainedField(
        @NotNull ContactField field,

        @Schema(description = "What the survivor says. " + VALUE)
        Object survivor,

        @Schema(description = "What the duplicate says. " + VALUE)
        Object duplicate,

        @NotNull ContactWinner winner,
        @NotNull ContactMergeReason reason,

        @Schema(description = "The reason in the caller's language.") @NotNull String text) {

    private static final String VALUE =
            "As in a contact: a text for NAME, TITLE, DEPARTMENT and DECISION_PART, a Birthday "
                    + "for BIRTHDAY, a list for PHONES, EMAILS, FAMILY_MEMBERS, INTERESTS and HABITS, a Consent for CONSENT_PHONE "
                    + "and the like. Absent if nothing.";

    static List<ContactMergeExplainedField> of(List<ContactOutcome> fields, Reasons reasons) {
        return fields.stream()
                .map(one -> new ContactMergeExplainedField(
                        one.field(),
                        one.survivor(),
                        one.duplicate(),
                        one.winner(),
                        one.reason(),
                        reasons.of(one.reason())))
                .toList();
    }
}
