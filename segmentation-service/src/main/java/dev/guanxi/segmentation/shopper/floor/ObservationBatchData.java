package dev.guanxi.segmentation.shopper.floor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a device has gathered since it last reached us. */
@Schema(name = "NewShopperObservations", examples = """
                {"observations":[{"id":"0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f7","signal":"STROLLS","seen":"SEEN",
                 "observedAt":"2026-03-01T10:02:00+08:00"}]}""")
record ObservationBatchData(
        @NotNull @Size(min = 1, max = 100) @Schema(description = "What was observed since the last ones that were sent")
        List<@NotNull @Valid NewObservationData> observations) {}
