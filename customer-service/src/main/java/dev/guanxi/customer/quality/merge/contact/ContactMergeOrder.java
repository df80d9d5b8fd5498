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
        UUID id,
        @NotNull UUID duplicateId,
        @NotNull Long version,
        @NotNull Long duplicateVersion,
        @Size(max = 20) Map<ContactField, @NotNull ContactWinner> choices) {

    /** In whichever order choices are named, they are the same. */
    public ContactMergeOrder {
        choices = choices == null ? Map.of() : new TreeMap<>(choices);
    }
}
