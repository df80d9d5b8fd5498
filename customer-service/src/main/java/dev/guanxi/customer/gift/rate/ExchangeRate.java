package dev.guanxi.customer.gift.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A currency's rate from a day on, until the next one.
 *
 * @param rate what one unit of it is worth in the currency of the limits
 * @param limitsCurrency the currency of all limits
 */
@Schema(examples = """
                {"currency":"EUR","validFrom":"2026-01-01","rate":7.8123,"limitsCurrency":"CNY","setBy":"wang.fang",
                 "setAt":"2026-01-02T08:00:00Z"}""")
public record ExchangeRate(
        String currency, LocalDate validFrom, BigDecimal rate, String limitsCurrency, String setBy, Instant setAt) {}
