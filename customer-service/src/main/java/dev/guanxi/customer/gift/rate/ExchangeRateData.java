package dev.guanxi.customer.gift.rate;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one unit of a currency is worth in the currency of the limits. */
@Schema(examples = "{\"rate\":7.8123}")
public record ExchangeRateData(
        @NotNull @DecimalMin("0.000001") @Digits(integer = 9, fraction = 6) BigDecimal rate) {}
