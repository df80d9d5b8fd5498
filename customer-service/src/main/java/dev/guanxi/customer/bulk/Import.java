package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.request.ImportFormat;
import dev.guanxi.customer.bulk.request.ImportKind;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import as the API shows it. At the end, {@code read = accepted + duplicates + rejected}, all in rows.
 *
 * @param duplicates rows that were here before and changed nothing
 * @param unmatchedLines return lines that no purchase accounts for
 * @param dryRun whether nothing was changed: all figures tell what an import would have come to
 * @param failure why it stopped, if it did
 * @param undone records that an undo took back
 * @param kept records that an undo left, see its exceptions
 */
@Schema(
        description = "Progress and result of an import. When it is done, read = accepted + duplicates + rejected.",
        examples = """
                {"id":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a07","kind":"PURCHASES","format":"CSV","state":"DONE",
                 "dryRun":false,"bytes":1204,"read":20,"accepted":17,"duplicates":2,"rejected":1,
                 "rejectedByCode":{"CUSTOMER_MISSING":1},"customers":0,"purchases":6,"returns":1,"opportunities":0,"prospects":0,
                 "contacts":0,"unmatchedLines":0,"undone":0,"kept":0,
                 "createdAt":"2010-12-01T08:30:00Z","finishedAt":"2010-12-01T08:30:01Z"}""")
public record Import(
        @NotNull UUID id,
        @NotNull ImportKind kind,
        @NotNull ImportFormat format,
        @NotNull ImportState state,
        UUID dealerId,
        boolean dryRun,
        long bytes,
        long read,
        long accepted,
        long duplicates,
        long rejected,
        Map<String, Long> rejectedByCode,
        long customers,
        long purchases,
        long returns,
        long opportunities,
        long prospects,
        long contacts,
        long unmatchedLines,
        String failure,
        @NotNull Instant createdAt,
        Instant finishedAt,
        long undone,
        long kept,
        Instant undoneAt) {}
