package dev.guanxi.customer.gift.rate;

import dev.guanxi.customer.purchase.PurchaseData;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** What amounts are worth by the rates that compliance keeps. */
@Singleton
public final class ExchangeRates {

    private final ExchangeRateStore rates;
    private final String limitsCurrency;

    ExchangeRates(ExchangeRateStore rates, @ConfigProperty(name = "guanxi.gifts.currency") String limitsCurrency) {
        this.rates = rates;
        this.limitsCurrency = limitsCurrency;
    }

    /** The currency of all limits. */
    public String limitsCurrency() {
        return limitsCurrency;
    }

    /** @throws Refusal if ISO 4217 has no such currency */
    public static void refuseUnknown(String pointer, String currency) {
        if (!PurchaseData.isCurrency(currency)) {
            throw Refusal.unprocessable("CURRENCY_UNKNOWN", pointer, currency, "A currency of ISO 4217.");
        }
    }

    /**
     * What an amount is worth on a day in the currency of the limits; refused without a rate.
     *
     * @param pointer to the currency in the request
     */
    public Uni<BigDecimal> worth(
            Mutiny.Session session, BigDecimal amount, String currency, LocalDate day, String pointer) {
        return rate(session, currency, day).map(rate -> {
            if (rate == null) {
                throw Refusal.unprocessable(
                        "EXCHANGE_RATE_MISSING",
                        pointer,
                        currency,
                        limitsCurrency + ", or a currency with a rate on " + day + "; compliance sets rates.");
            }
            return Conversion.worth(amount, rate);
        });
    }

    /**
     * What a cap is worth; nothing without a rate, so that nothing is given under a cap that nobody can tell.
     *
     * @param cap null for none
     * @param rate null if there is none
     */
    public static BigDecimal cap(BigDecimal cap, BigDecimal rate) {
        if (cap == null) {
            return null;
        }
        return rate == null ? BigDecimal.ZERO : Conversion.worth(cap, rate);
    }

    private Uni<BigDecimal> rate(Mutiny.Session session, String currency, LocalDate day) {
        return currency.equals(limitsCurrency)
                ? Uni.createFrom().item(BigDecimal.ONE)
                : rates.holding(session, currency, day);
    }
}
