package dev.guanxi.customer.quality.review;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scan of all customers for duplicates.
 *
 * @param requestedBy subject of who asked, or {@code schedule}
 * @param customers how many were looked at so far
 * @param compared how many pairs of them
 * @param suspects how many of these pairs are suspects
 */
@Schema(examples = """
                {"id":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01","state":"DONE","requestedBy":"manager",
                 "requestedAt":"2026-05-04T01:00:00Z","finishedAt":"2026-05-04T01:00:41Z","customers":100000,
                 "compared":84211,"suspects":912}""")
public record DuplicateScan(
        @NotNull UUID id,
        @NotNull ScanState state,

        @Schema(description = "Subject of who asked, or schedule where nobody did") @NotNull String requestedBy,

        @NotNull Instant requestedAt,
        Instant finishedAt,
        long customers,
        long compared,
        long suspects,
        @Schema(description = "Why it failed, if it did") String failure) {

    /** Grows whenever the scan as it is shown changes. */
    long version() {
        return 1 + customers + (state == ScanState.RUNNING ? 0 : 1);
    }
}
