package dev.guanxi.customer.gift.rate;

import dev.guanxi.customer.purchase.PurchaseData;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Rates that compliance keeps, and what amounts are worth by them. */
@Singleton
public final class ExchangeRates {

    private final Transactions transactions;
    private final ExchangeRateStore rates;
    private final Clock clock;
    private final String limitsCurrency;

    ExchangeRates(
            Transactions transactions,
            ExchangeRateStore rates,
            Clock clock,
            @ConfigProperty(name = "guanxi.gifts.currency") String limitsCurrency) {
        this.transactions = transactions;
        this.rates = rates;
        this.clock = clock;
        this.limitsCurrency = limitsCurrency;
    }

    /** The currency of all limits. */
    public String limitsCurrency() {
        return limitsCurrency;
    }

    /** Makes a currency's rate from a day on what is said; gifts that were valued by another keep their value. */
    Uni<Made<ExchangeRate>> put(String currency, LocalDate validFrom, BigDecimal rate, String setBy) {
        refuseUnknown("path:currency", currency);
        if (currency.equals(limitsCurrency)) {
            throw Refusal.unprocessable(
                    "EXCHANGE_RATE_FIXED", "path:currency", currency, "Another currency: this is that of the limits.");
        }
        ExchangeRate wanted = new ExchangeRate(currency, validFrom, rate, limitsCurrency, setBy, clock.instant());
        return transactions.write(session -> rates.find(session, limitsCurrency, currency, validFrom)
                .chain(before -> rates.put(session, wanted)
                        .chain(() -> rates.find(session, limitsCurrency, currency, validFrom))
                        .map(after -> new Made<>(after, before == null))));
    }

    Uni<Page<ExchangeRate>> list(String currency, Cursor after, int limit) {
        return transactions
                .read(session -> rates.list(session, limitsCurrency, currency, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.currency(), last.validFrom())));
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
