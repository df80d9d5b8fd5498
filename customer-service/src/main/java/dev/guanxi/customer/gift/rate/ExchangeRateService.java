package dev.guanxi.customer.gift.rate;

import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rates that compliance keeps; each public method is one transaction. */
@Singleton
public final class ExchangeRateService {

    private final Transactions transactions;
    private final ExchangeRateStore rates;
    private final Clock clock;
    private final String limitsCurrency;

    ExchangeRateService(
            Transactions transactions,
            ExchangeRateStore rates,
            Clock clock,
            @ConfigProperty(name = "guanxi.gifts.currency") String limitsCurrency) {
        this.transactions = transactions;
        this.rates = rates;
        this.clock = clock;
        this.limitsCurrency = limitsCurrency;
    }

    /**
     * Sets a currency's rate from a day on; the same rate again changes nothing, another one is refused: a rate that is
     * set is corrected. Of two at once, the one that lost finds what the other set.
     */
    public Uni<Made<ExchangeRate>> set(String currency, LocalDate validFrom, BigDecimal rate, String by) {
        ExchangeRates.refuseUnknown("path:currency", currency);
        if (currency.equals(limitsCurrency)) {
            throw Refusal.unprocessable(
                    "EXCHANGE_RATE_FIXED", "path:currency", currency, "Another currency: this is that of the limits.");
        }
        ExchangeRate wanted =
                new ExchangeRate(currency, validFrom, 1, Columns.decimal(rate), limitsCurrency, by, now());
        return transactions.write(session -> rates.find(session, currency, validFrom)
                .chain(found -> found == null
                        ? rates.insert(session, wanted).map(done -> new Made<>(wanted, true))
                        : Uni.createFrom().item(new Made<>(repeated(found, rate), false))));
    }

    private static ExchangeRate repeated(ExchangeRate found, BigDecimal rate) {
        if (!found.isWorth(rate)) {
            String detail = "From that day on a rate of " + found.rate().toPlainString() + " is set: correct that one.";
            throw Refusal.conflict(
                    "EXCHANGE_RATE_SET", detail, new FieldError("EXCHANGE_RATE_SET", "/rate", rate, detail));
        }
        return found;
    }

    /**
     * Corrects a rate, as a new version; what it was stays to be read, and gifts that were valued by it keep their value.
     *
     * @param change from the rate as it stands to what it shall be; may refuse, by its version for one
     */
    public Uni<ExchangeRate> correct(
            String currency, LocalDate validFrom, String by, Function<ExchangeRate, ExchangeRateData> change) {
        return transactions.write(session -> rates.findForChange(session, currency, validFrom)
                .map(found -> known(found, currency, validFrom))
                .chain(found -> {
                    BigDecimal rate = change.apply(found).rate();
                    if (found.isWorth(rate)) {
                        return Uni.createFrom().item(found);
                    }
                    ExchangeRate corrected = found.corrected(Columns.decimal(rate), by, now());
                    return rates.correct(session, found, corrected).replaceWith(corrected);
                }));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ExchangeRate known(ExchangeRate found, String currency, LocalDate validFrom) {
        if (found == null) {
            throw Refusal.unknown("EXCHANGE_RATE_UNKNOWN", "No rate of " + currency + " begins on " + validFrom + ".");
        }
        return found;
    }

    public Uni<ExchangeRate> get(String currency, LocalDate validFrom) {
        return transactions.read(
                session -> rates.find(session, currency, validFrom).map(found -> known(found, currency, validFrom)));
    }

    /** What the rate of a day is and was, the newest version first. */
    public Uni<Page<ExchangeRate>> versions(String currency, LocalDate validFrom, Cursor after, int limit) {
        return get(currency, validFrom)
                .chain(() -> transactions.read(session -> rates.versions(session, currency, validFrom, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.version())));
    }

    public Uni<Page<ExchangeRate>> list(String currency, Cursor after, int limit) {
        return transactions
                .read(session -> rates.list(session, currency, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.currency(), last.validFrom())));
    }
}
