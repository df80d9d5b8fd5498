package dev.guanxi.segmentation.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rates as they are shown. */
@Schema(name = "CostRates", description = "What efforts cost and sales earn", examples = """
                {"id":"01930d70-1c20-7a41-8f02-6d3e5f7a9b06","validFrom":"2026-01-01","currency":"GBP",
                 "visitHour":60.00,"supportHour":35.00,"perVisit":20.00,"minutesPerVisit":60,
                 "minutesPerInteraction":15,"marginPercent":30,"marginByProductLine":{"Pumps":42.5},
                 "exchangeRates":{"CNY":0.1085,"EUR":0.8642}}""")
record RatesView(
        @Schema(description = "Absent for those of the configuration, which hold until others are made")
        UUID id,

        @Schema(description = "Likewise") LocalDate validFrom,

        @Schema(description = "Currency of all amounts of these rates")
        String currency,

        @Schema(description = "Cost of an hour of an account manager with the customer")
        BigDecimal visitHour,

        @Schema(description = "Cost of an hour of those who answer calls, mails and complaints")
        BigDecimal supportHour,

        @Schema(description = "Cost of a visit besides its time, such as the way there")
        BigDecimal perVisit,

        @Schema(description = "Minutes that a visit takes whose appointment is not known")
        int minutesPerVisit,

        @Schema(description = "Minutes that every call, mail or complaint takes")
        int minutesPerInteraction,

        @Schema(description = "Percent of sales that are earned, where the product line has no margin of its own")
        BigDecimal marginPercent,

        @Schema(description = "Percent of sales that are earned, by product line")
        Map<String, BigDecimal> marginByProductLine,

        @Schema(
                description =
                        "What one unit of another currency is worth in this one, by ISO 4217 code; amounts in a currency without a rate are left out and listed")
        Map<String, BigDecimal> exchangeRates) {

    static RatesView of(CostRatesRepository.Version version) {
        CostRates rates = version.rates();
        return new RatesView(
                version.id(),
                version.validFrom(),
                rates.currency(),
                rates.visitHour(),
                rates.supportHour(),
                rates.perVisit(),
                rates.minutesPerVisit(),
                rates.minutesPerInteraction(),
                rates.marginPercent(),
                rates.marginByProductLine(),
                rates.exchangeRates());
    }
}
