package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.segmentation.shopper.answer.Seen;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An observation as the promoter's device sends it.
 *
 * @param id made by the device, so that the request can be repeated
 */
@Schema(name = "NewShopperObservation", examples = """
                {"id":"0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f7","signal":"STROLLS","seen":"SEEN",
                 "observedAt":"2026-03-01T10:02:00+08:00"}""")
record NewObservationData(
        @Schema(description = "Made by the device, so that the request can be repeated") @NotNull UUID id,

        @NotNull @Size(max = 60) @Schema(description = "Code of a signal of /api/v1/shopper-signals")
        String signal,

        @Schema(description = "WITHDRAWN takes back what was said of the signal before") @NotNull Seen seen,

        @Schema(
                description = "On the device's clock: of several observations of a signal the latest holds. At most 5"
                        + " minutes ahead of the server's clock, and at most 5 minutes before the session's start")
        @NotNull Instant observedAt) {

    /** Where the time of one stands in a batch. */
    static String observedAtPointer(int position) {
        return "/observations/" + position + "/observedAt";
    }

    Observation observation() {
        return new Observation(id, signal, seen, observedAt);
    }
}
