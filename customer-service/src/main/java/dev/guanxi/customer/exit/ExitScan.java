package dev.guanxi.customer.exit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A search for silent exits as the API shows it. {@code silent = boughtSince + known + opened} (in a preview: the cases
 * that would be opened).
 *
 * @param requestedBy subject of who asked, or {@code schedule}
 * @param customers looked at so far
 * @param silent at {@code asOf} for longer than their rhythm allowed
 * @param boughtSince of these, who bought after {@code asOf}: no case
 * @param known of these, whose silence has its case already, open or closed
 * @param failure why it stopped, if it did
 */
@Schema(examples = """
                {"id":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a03","asOf":"2011-06-10T00:00:00Z","preview":false,
                 "limits":{"minPurchaseDays":3,"factor":3,"quantile":0.95,"floorDays":30},"state":"DONE",
                 "requestedBy":"schedule","customers":4372,"silent":321,"boughtSince":20,"known":1,"opened":300,
                 "createdAt":"2011-06-10T00:00:01Z","finishedAt":"2011-06-10T00:00:03Z"}""")
public record ExitScan(
        @NotNull UUID id,
        @NotNull Instant asOf,
        boolean preview,
        @NotNull RhythmLimits limits,
        @NotNull ScanState state,

        @Schema(description = "Subject of who asked, or schedule where nobody did") @NotNull String requestedBy,

        long customers,
        long silent,
        long boughtSince,
        long known,
        long opened,
        String failure,
        @NotNull Instant createdAt,
        Instant finishedAt) {}
