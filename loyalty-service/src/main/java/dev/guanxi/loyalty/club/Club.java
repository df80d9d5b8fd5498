package dev.guanxi.loyalty.club;

import dev.guanxi.loyalty.backfill.Backfill;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A club as the API shows it.
 *
 * @param version 1 when founded; the ETag
 */
@Schema(description = "A club that customers join by buying enough.", examples = """
                {"id":"019a9f00-0000-7000-8000-0000000000a1","version":1,"name":"Gold club","threshold":1000,
                 "currency":"GBP","from":"2010-12-01T00:00:00Z",
                 "backfill":{"state":"DONE","customers":4372,"startedAt":"2026-01-05T09:00:00Z",
                             "finishedAt":"2026-01-05T09:00:04Z"},
                 "createdAt":"2026-01-05T09:00:00Z","changedAt":"2026-01-05T09:00:00Z"}""")
public record Club(
        @NotNull UUID id,
        long version,
        @NotNull String name,
        UUID programId,
        @NotNull BigDecimal threshold,
        @NotNull String currency,
        Instant from,
        Instant to,
        Backfill backfill,
        @NotNull Instant createdAt,
        @NotNull Instant changedAt) {

    static Club of(ClubEntity entity, Backfill backfill) {
        ClubRule rule = entity.rule();
        return new Club(
                entity.id,
                entity.version,
                entity.name,
                entity.programId,
                rule.threshold(),
                rule.currency(),
                rule.from(),
                rule.to(),
                backfill,
                entity.createdAt,
                entity.changedAt);
    }
}
