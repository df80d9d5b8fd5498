package dev.guanxi.segmentation.tier;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time during which an account had one tier, as it is shown. */
@Schema(name = "TierPeriod", description = "A time during which an account had one tier", examples = """
                {"tier":"ORDINARY","from":"2011-06-01T00:00:00Z","to":"2011-12-11T00:00:00Z","cause":"RUN",
                 "tierRunId":"01930d70-1c20-7a41-8f02-6d3e5f7a9b01"}""")
record TierPeriodView(
        @Schema(description = "The tier") Tier tier,

        @Schema(description = "From when on the account had it")
        Instant from,

        @Schema(description = "Up to but without this; absent while it lasts")
        Instant to,

        @Schema(description = "What gave it; after an override, what had given it before")
        TierCause cause,

        @Schema(description = "The run in effect when it began; absent before the first")
        UUID tierRunId,

        @Schema(description = "The manager's override that holds; absent without one")
        UUID overrideId) {

    static TierPeriodView of(TierPeriod period) {
        return new TierPeriodView(
                period.tier(), period.from(), period.to(), period.cause(), period.tierRunId(), period.overrideId());
    }
}
