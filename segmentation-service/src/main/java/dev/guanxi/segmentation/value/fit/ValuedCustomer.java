package dev.guanxi.segmentation.value.fit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer in the order of a fit. */
@Schema(description = "A customer as a fit valued it, at the end of what the fit knew", examples = """
                {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","name":"Hangzhou Textile Trading",
                 "alive":0.968856,"expectedPurchases":25.757742,"expectedSpend":36.42,"value":902.19}""")
record ValuedCustomer(
        @Schema(description = "The customer") UUID customerId,

        @Schema(description = "Null for a customer whose registration has not arrived yet", nullable = true)
        @JsonInclude(JsonInclude.Include.ALWAYS)
        String name,

        @Schema(
                description =
                        "Chance of still being a customer; absent where the plain formula valued; 1 where nobody was seen to drop out")
        BigDecimal alive,

        @Schema(description = "Purchases within the fit's horizon")
        BigDecimal expectedPurchases,

        @Schema(description = "On one purchase") BigDecimal expectedSpend,

        @Schema(description = "Discounted, within the fit's horizon, in its currency")
        BigDecimal value) {}
