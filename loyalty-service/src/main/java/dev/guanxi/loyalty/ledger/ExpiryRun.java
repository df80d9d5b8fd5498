package dev.guanxi.loyalty.ledger;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a run of expiries entered.
 *
 * @param lots lots closed
 * @param points points gone with them
 * @param complete false where more is due than one request enters: send it again
 */
@Schema(description = "Expiries that were entered.", examples = """
                {"programId":"019a9f00-0000-7000-8000-000000000001","asOf":"2011-12-11T00:00:00Z","lots":120,
                 "points":4711,"complete":true}""")
public record ExpiryRun(UUID programId, Instant asOf, long lots, long points, boolean complete) {}
