package dev.guanxi.customer.quality.merge.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A merge of two contacts to be looked at.
 *
 * @param choices whose value wins where the rule would decide otherwise
 */
@Schema(examples = """
                {"duplicateId":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a02","choices":{"NAME":"DUPLICATE"}}""")
public record ContactMergePreviewOrder(
        @Schema(description = ContactMergeOrder.DUPLICATE) @NotNull UUID duplicateId,

        @Schema(description = ContactMergeOrder.CHOICES, propertyNames = ContactField.class) @Size(max = 20) Map<ContactField, @NotNull ContactWinner> choices) {

    public ContactMergePreviewOrder {
        choices = choices == null ? Map.of() : choices;
    }
}
