package dev.guanxi.customer.bulk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import as the API shows it. At the end, {@code read = accepted + duplicates + rejected}, all in rows.
 *
 * @param duplicates rows that were here before and changed nothing
 * @param unmatchedLines return lines that no purchase accounts for
 * @param failure why it stopped, if it did
 */
@Schema(description = "Progress and result of an import. When it is done, read = accepted + duplicates + rejected.")
public record Import(
        UUID id,
        ImportKind kind,
        ImportFormat format,
        ImportState state,
        UUID dealerId,
        long bytes,
        long read,
        long accepted,
        long duplicates,
        long rejected,
        Map<String, Long> rejectedByCode,
        long customers,
        long purchases,
        long returns,
        long unmatchedLines,
        String failure,
        Instant createdAt,
        Instant finishedAt) {}
