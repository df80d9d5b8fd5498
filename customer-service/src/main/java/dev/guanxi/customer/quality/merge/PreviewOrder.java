package dev.guanxi.customer.quality.merge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge to be looked at. */
@Schema(name = "MergePreviewOrder", examples = """
                {"duplicateId":"01930d6e-7a12-7c3e-9d41-5b2f4c8e1a01","choices":{"NAME":"DUPLICATE"}}""")
public record PreviewOrder(
        @NotNull UUID duplicateId, @Size(max = 20) Map<MergeField, @NotNull Winner> choices) {

    public PreviewOrder {
        choices = choices == null ? Map.of() : choices;
    }
}
