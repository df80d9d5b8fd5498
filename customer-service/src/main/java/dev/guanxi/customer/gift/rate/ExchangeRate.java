package dev.guanxi.customer.gift.rate;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A currency's rate from a day on, until the next one.
 *
 * @param version 1 when set, one more with each correction; the ETag
 * @param rate what one unit of it is worth in the currency of the limits
 * @param limitsCurrency the currency of all limits
 * @param setBy who set it, or corrected it to this version
 */
@Schema(examples = """
                {"currency":"EUR","validFrom":"2026-01-01","version":1,"rate":7.8123,"limitsCurrency":"CNY",
                 "setBy":"wang.fang","setAt":"2026-01-02T08:00:00Z"}""")
public record ExchangeRate(
        @NotNull String currency,
        @NotNull LocalDate validFrom,
        long version,
        @NotNull BigDecimal rate,
        String limitsCurrency,
        @NotNull String setBy,
        @NotNull Instant setAt) {

    boolean isWorth(BigDecimal other) {
        return rate.compareTo(other) == 0;
    }

    ExchangeRate corrected(BigDecimal newRate, String by, Instant when) {
        return new ExchangeRate(currency, validFrom, version + 1, newRate, limitsCurrency, by, when);
    }

    ExchangeRateData data() {
        return new ExchangeRateData(rate);
    }
}
