package dev.guanxi.segmentation.shopper.floor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A shopper who was met.
 *
 * @param id made by the device; null for one made here
 * @param startedAt null for now
 */
@Schema(name = "NewShopperSession", examples = """
                {"id":"0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6","store":"hangzhou-1",
                 "startedAt":"2026-03-01T10:00:00+08:00",
                 "observations":[{"id":"0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f7","signal":"STROLLS","seen":"SEEN",
                 "observedAt":"2026-03-01T10:02:00+08:00"}]}""")
record NewSessionData(
        @Schema(description = "Made by the device, so that the request can be repeated")
        UUID id,

        @Schema(description = "Letters, digits, dot, hyphen, underscore; at most 40", examples = "hangzhou-1")
        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,40}") String store,

        @Schema(description = "Now if absent; at most 5 minutes ahead of the server's clock")
        Instant startedAt,

        @Size(max = 100) @Schema(description = "What was observed so far; none if absent")
        List<@NotNull @Valid NewObservationData> observations) {

    NewSessionData {
        observations = observations == null ? List.of() : observations;
    }

    /** Whether an earlier request asked for the same. */
    boolean asksFor(ShopperSession session) {
        return store.equals(session.store()) && (startedAt == null || startedAt.equals(session.startedAt()));
    }
}
