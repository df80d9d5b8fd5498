package dev.guanxi.customer.quality.merge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A merge that is asked for.
 *
 * @param id the merge's, made by the client so that a repeat is safe; made here if absent
 * @param version of the surviving customer, as it was last read
 * @param duplicateVersion of the other
 * @param choices whose value wins where the rule would decide otherwise
 */
@Schema(examples = """
                {"duplicateId":"01930d6e-7a12-7c3e-9d41-5b2f4c8e1a01","version":3,"duplicateVersion":1,
                 "choices":{"NAME":"DUPLICATE"}}""")
public record MergeOrder(
        UUID id,
        @NotNull UUID duplicateId,
        @NotNull Long version,
        @NotNull Long duplicateVersion,
        @Size(max = 20) Map<MergeField, @NotNull Winner> choices) {

    /** In whichever order choices are named, they are the same. */
    public MergeOrder {
        choices = choices == null ? Map.of() : new TreeMap<>(choices);
    }
}
