package dev.guanxi.segmentation.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account in a list. */
@Schema(description = "An account and where it stands", examples = """
                {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","name":"Hangzhou Textile Trading",
                 "tier":"ORDINARY","previousTier":"SMALL","score":68.2,"rank":512,"netRevenue":5391.21}""")
record RankedAccount(
        @Schema(description = "The account") UUID customerId,
        @Schema(description = "Name of the account") String name,
        @Schema(description = "The tier that it has now") Tier tier,

        @Schema(description = "The tier before that run; null for the account's first")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        Tier previousTier,

        @Schema(description = "Points from 0 to 100", examples = "63.41")
        BigDecimal score,

        @Schema(description = "Position by score, from 1") int rank,

        @Schema(description = "In the run's reporting currency")
        BigDecimal netRevenue) {}
