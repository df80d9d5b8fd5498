package dev.guanxi.segmentation.investment;

import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.money.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rates that are to hold from a day on, in the reporting currency. */
@Schema(description = "Rates that are to hold from a day on, in the reporting currency", examples = """
                {"validFrom":"2026-01-01","visitHour":60.00,"supportHour":35.00,"perVisit":20.00,"minutesPerVisit":60,
                 "minutesPerInteraction":15,"marginPercent":30,"marginByProductLine":{"Pumps":42.5},
                 "exchangeRates":{"CNY":0.1085,"EUR":0.8642}}""")
record NewRates(
        @Schema(description = "Made by the client so that the request can be repeated", nullable = true)
        UUID id,

        @NotNull @Schema(description = "The first day, in UTC")
        LocalDate validFrom,

        @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 4) @Schema(description = "An hour of an account manager")
        BigDecimal visitHour,

        @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 4) @Schema(description = "An hour of those who answer calls and complaints")
        BigDecimal supportHour,

        @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 4) @Schema(description = "What a visit costs besides its time")
        BigDecimal perVisit,

        @NotNull @Min(0) @Max(1440) @Schema(description = "For visits whose appointment is not known")
        Integer minutesPerVisit,

        @NotNull @Min(0) @Max(1440) @Schema(description = "For every call, mail or complaint")
        Integer minutesPerInteraction,

        @NotNull @DecimalMin("-100") @DecimalMax("100") @Digits(integer = 3, fraction = 4) @Schema(description = "Of sales, where the product line has no margin of its own")
        BigDecimal marginPercent,

        @Size(max = 500) @Schema(description = "Percent, by product line", nullable = true)
        Map<
                        @NotNull @Size(min = 1, max = 60) String,
                        @NotNull @DecimalMin("-100") @DecimalMax("100") @Digits(integer = 3, fraction = 4) BigDecimal>
                marginByProductLine,

        @Size(max = 50) @Schema(
                description =
                        "What one unit of another currency is worth in the reporting currency, by ISO 4217 code, at"
                                + " most 50; amounts in a currency without a rate are left out and listed",
                nullable = true)
        Map<String, @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 9, fraction = 10) BigDecimal>
                exchangeRates) {

    /** @throws Refusal for an exchange rate of what is no money, or of the reporting currency itself */
    CostRates rates(String currency) {
        Map<String, BigDecimal> exchange = exchangeRates == null ? Map.of() : exchangeRates;
        exchange.keySet().stream().sorted().forEach(code -> refuse(code, currency));
        return new CostRates(
                currency,
                visitHour,
                supportHour,
                perVisit,
                minutesPerVisit,
                minutesPerInteraction,
                marginPercent,
                marginByProductLine == null ? Map.of() : marginByProductLine,
                exchange);
    }

    private static void refuse(String code, String currency) {
        if (!Money.isCode(code) || code.equals(currency)) {
            throw Refusal.unprocessable(
                    "EXCHANGE_CURRENCY_REFUSED",
                    "/exchangeRates/" + code.replace("~", "~0").replace("/", "~1"),
                    code,
                    "Money with a code of ISO 4217, such as CNY, other than the reporting currency " + currency + ".");
        }
    }
}
