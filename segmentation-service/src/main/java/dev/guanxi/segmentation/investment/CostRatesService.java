package dev.guanxi.segmentation.investment;

import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.segmentation.investment.CostRatesRepository.Version;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Rates and since when they hold; each method that is given no session is one transaction. */
@ApplicationScoped
class CostRatesService {

    private final Transactions transactions;
    private final CostRatesRepository rates;
    private final InvestmentConfig config;
    private final Creations creations;
    private final Clock clock;
    private final String currency;

    CostRatesService(
            Transactions transactions,
            CostRatesRepository rates,
            InvestmentConfig config,
            Creations creations,
            Clock clock,
            @ConfigProperty(name = "guanxi.tiering.currency") String currency) {
        this.transactions = transactions;
        this.rates = rates;
        this.config = config;
        this.creations = creations;
        this.clock = clock;
        this.currency = currency;
    }

    /** A repeat with the same id or key finds what the first made. */
    Uni<Made<Version>> make(String caller, String idempotencyKey, NewRates asked) {
        CreationRequest request =
                new CreationRequest("make-cost-rates", "cost rates", caller, idempotencyKey, asked.id(), asked);
        CostRates wanted = asked.rates(currency);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions.write(session -> creations.once(
                session,
                request,
                id -> rates.find(session, id),
                found -> asked.id() == null || found.saysTheSame(asked.validFrom(), wanted),
                id -> begin(session, new Version(id, asked.validFrom(), wanted, now), caller)));
    }

    Uni<Page<Version>> list(Cursor after, int limit) {
        return transactions
                .read(session -> rates.list(session, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.validFrom(), last.madeAt(), last.id())));
    }

    /** Those of the period's last day; those of the configuration where none were made for it. */
    Uni<Version> inForce(Mutiny.Session session, Period period) {
        return rates.inForce(session, period.until().minusDays(1))
                .map(found -> found == null ? new Version(null, null, config.rates(currency), null) : found);
    }

    private Uni<Version> begin(Mutiny.Session session, Version made, String caller) {
        return rates.insert(session, made, caller).replaceWith(made);
    }
}
