package dev.guanxi.segmentation.shopper.learning;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version that is asked for.
 *
 * @param id made by the client so that the request can be repeated; null for one made here
 * @param reset null for false
 */
@Schema(
        name = "NewShopperModel",
        description = "A version of the model that is asked for",
        examples = "{\"reset\":false}")
record NewModelData(
        @Schema(description = "Made by the client so that the request can be repeated")
        UUID id,

        @Schema(
                description = "Go back to the expert's figures; outcomes that are here already no longer count",
                defaultValue = "false")
        Boolean reset) {

    boolean isReset() {
        return Boolean.TRUE.equals(reset);
    }
}
