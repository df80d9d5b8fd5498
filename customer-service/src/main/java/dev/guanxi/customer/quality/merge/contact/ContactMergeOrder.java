package dev.guanxi.customer.quality.merge.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A merge of two contacts that is asked for.
 *
 * @param id the merge's, made by the client so that a repeat is safe; made here if absent
 * @param version of the surviving contact, as it was last read
 * @param duplicateVersion of the other
 * @param choices whose value wins where the rule would decide otherwise
 */
@Schema(examples = """
                {"duplicateId":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a02","version":1,"duplicateVersion":2,
                 "choices":{"NAME":"DUPLICATE"}}""")
public record ContactMergeOrder(
        @Schema(description = "The merge's, made by the client so that a repeat is safe; made here if absent.")
        UUID id,

        @Schema(description = DUPLICATE) @NotNull UUID duplicateId,

        @Schema(description = "Of the contact in the path, as last read: the number in its ETag.") @NotNull Long version,

        @Schema(description = "Of the duplicate, as last read.") @NotNull Long duplicateVersion,

        @Schema(description = CHOICES, propertyNames = ContactField.class) @Size(max = 20) Map<ContactField, @NotNull ContactWinner> choices) {

    /** How the values of a merged contact are found; said of the operations. */
    static final String RULES = "The survivor's value wins where it has one, else the duplicate's, unless choices "
            + "say otherwise. Of lists all is kept: the survivor's as they are, then those of the duplicate's that are not "
            + "equal to one of them (phones by number and line, texts whatever their case and the space around them, "
            + "relatives in all that is said of them). Of two answers for a channel a refusal counts, else the later. "
            + "MERGE_CHOICE_INVALID: BOTH of what there is one of, a side that says nothing, or an answer against a refusal, "
            + "which stays: record the new consent when it is given. MERGE_TOO_MANY_VALUES: both together are more than a "
            + "contact may have; choose one side.";

    static final String DUPLICATE =
            "The contact of the same customer that becomes one with the contact in the path, which survives.";

    static final String CHOICES =
            "Whose value a field has where the rule would decide otherwise. BOTH is for lists only: "
                    + "PHONES, EMAILS, FAMILY_MEMBERS, INTERESTS, HABITS. A side that says nothing cannot be chosen, nor one "
                    + "against the other's refusal of a channel.";

    /** In whichever order choices are named, they are the same. */
    public ContactMergeOrder {
        choices = choices == null ? Map.of() : new TreeMap<>(choices);
    }
}
