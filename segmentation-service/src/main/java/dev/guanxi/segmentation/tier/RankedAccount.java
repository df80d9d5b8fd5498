package dev.guanxi.segmentation.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account in a list. */
@Schema(description = "An account and where it stands")
record RankedAccount(
        UUID customerId,
        String name,
        Tier tier,

        @Schema(description = "The tier before that run; null for the account's first")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        Tier previousTier,

        @Schema(description = "Points from 0 to 100", examples = "63.41")
        BigDecimal score,

        @Schema(description = "Position by score, from 1") int rank,

        @Schema(description = "In the run's reporting currency")
        BigDecimal netRevenue) {}
