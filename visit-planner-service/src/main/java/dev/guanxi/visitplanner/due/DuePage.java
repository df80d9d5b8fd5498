package dev.guanxi.visitplanner.due;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of the accounts that are due. The pages after it answer for the same moment.
 *
 * @param next cursor of the page after this one, absent on the last page
 */
@Schema(description = "Accounts due for a visit: key accounts first, then who has waited longest for their rhythm.")
public record DuePage(Instant asOf, Instant until, @NotNull List<DueAccount> items, String next) {}
