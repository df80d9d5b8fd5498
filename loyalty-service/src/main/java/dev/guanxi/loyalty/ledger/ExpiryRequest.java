package dev.guanxi.loyalty.ledger;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for expiries to be entered now rather than by the next scheduled run.
 *
 * @param asOf lots whose time is over by then; not in the future
 */
@Schema(
        description = "Asks for the expiries due by a moment to be entered.",
        examples = "{\"asOf\":\"2011-12-11T00:00:00Z\"}")
public record ExpiryRequest(@NotNull Instant asOf) {}
