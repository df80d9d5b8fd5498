package dev.guanxi.loyalty.ledger;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry as the API shows it.
 *
 * @param points what it added to the balance; below zero where it took
 * @param balance sum of this and all entries before it in the order of effect
 * @param lapsed points a return could not take back because they had expired before
 * @param base net amount that earned, below zero where it turned out not to
 * @param lines the share of each purchase line
 */
@Schema(description = "An entry of the ledger with the balance after it.", examples = """
                {"id":"019a9f00-0000-7000-8000-0000000000e2","kind":"REVERSE","points":-15,"balance":41,"lapsed":0,
                 "base":-15.30,"lotId":"019a9f00-0000-7000-8000-0000000000d1","lotExpiresAt":"2012-12-01T08:26:00Z",
                 "purchaseId":"019a9f00-0000-7000-8000-0000000000b1","returnId":"019a9f00-0000-7000-8000-0000000000f1",
                 "lines":[{"line":1,"quantity":6,"points":-15}],"effectiveAt":"2010-12-06T10:00:00Z",
                 "recordedAt":"2026-01-05T09:00:00Z"}""")
public record LedgerLine(
        @NotNull UUID id,
        @NotNull EntryKind kind,
        long points,
        long balance,
        long lapsed,
        BigDecimal base,
        UUID lotId,
        Instant lotExpiresAt,
        UUID purchaseId,
        UUID returnId,
        List<LinePoints> lines,
        @NotNull Instant effectiveAt,
        @NotNull Instant recordedAt) {}
