package dev.guanxi.segmentation.override;

import dev.guanxi.segmentation.tier.Tier;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An override as it is shown. */
@Schema(name = "TierOverride", description = "A tier that a manager set", examples = """
                {"id":"01930d72-3c10-7e31-9d02-6f5a7b8c9d01","customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "tier":"KEY","reason":"Opens three branches this spring and asked for one contact","setBy":"m.chen",
                 "setAt":"2026-11-28T09:30:00Z","until":"2027-06-30T00:00:00Z","holds":true}""")
record TierOverrideView(
        @Schema(description = "The override") @NotNull UUID id,
        @Schema(description = "The account") @NotNull UUID customerId,

        @Schema(description = "The tier that the manager set") @NotNull Tier tier,

        @Schema(description = "Why the manager set it") @NotNull String reason,

        @Schema(description = "Subject of the manager's token") @NotNull String setBy,

        @Schema(description = "When it was set") @NotNull Instant setAt,

        @Schema(description = "When it ends by itself") @NotNull Instant until,

        @Schema(description = "Whether it still decides the account's tier")
        boolean holds,

        @Schema(description = "Absent while it holds") Instant endedAt,

        @Schema(description = "Who ended it early; absent otherwise")
        String withdrawnBy,

        @Schema(description = "Why; absent otherwise") String withdrawalReason) {

    static TierOverrideView of(TierOverride override) {
        return new TierOverrideView(
                override.id(),
                override.customerId(),
                override.tier(),
                override.reason(),
                override.setBy(),
                override.setAt(),
                override.until(),
                override.holds(),
                override.endedAt(),
                override.withdrawnBy(),
                override.withdrawalReason());
    }
}
