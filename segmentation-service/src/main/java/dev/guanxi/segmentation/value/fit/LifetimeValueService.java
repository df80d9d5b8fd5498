package dev.guanxi.segmentation.value.fit;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.account.Accounts;
import dev.guanxi.segmentation.value.lifetime.Horizon;
import dev.guanxi.segmentation.value.lifetime.LifetimeValue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What single customers are worth: by the fit in effect and their purchases up to a day. */
@ApplicationScoped
class LifetimeValueService {

    private final Transactions transactions;
    private final Accounts accounts;
    private final ValueFitReader fits;
    private final ValuedCustomerRepository customers;
    private final Clock clock;

    LifetimeValueService(
            Transactions transactions,
            Accounts accounts,
            ValueFitReader fits,
            ValuedCustomerRepository customers,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.fits = fits;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * One customer's value.
     *
     * @param fit by which it was computed, or which was found wanting; null if there is none
     * @param history null for a customer who had not bought by then
     * @param value likewise
     * @param shortcomings why it is by the plain formula; empty if it is by the fit's model
     */
    record Answer(
            UUID customerId,
            String name,
            LocalDate asOf,
            String currency,
            Horizon horizon,
            ValueFit fit,
            CustomerHistory history,
            LifetimeValue value,
            List<Shortcoming> shortcomings) {

        boolean byModel() {
            return shortcomings.isEmpty();
        }
    }

    /** @param asOf null for today; in UTC */
    Uni<Answer> of(UUID customer, String currency, LocalDate asOf, Horizon horizon) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate day = asOf == null ? today : asOf;
        if (day.isAfter(today)) {
            throw Refusal.unprocessable(
                    "AS_OF_IN_FUTURE",
                    "query:asOf",
                    asOf,
                    "Purchases of the future are not known: up to " + today + ".");
        }
        return transactions.read(session -> accounts.nameOf(session, customer)
                .chain(name -> fit(session, currency).chain(fit -> customers
                        .historyOf(session, customer, currency, day)
                        .map(history -> answer(customer, name, day, currency, horizon, fit, history)))));
    }

    /** Customers as a fit valued and ranked them, the dearest first; null for the one in effect. */
    Uni<Page<ValuedCustomer>> ranked(UUID fit, String currency, Cursor after, int limit) {
        return transactions.read(session -> listed(session, fit, currency, after)
                .chain(found -> found == null
                        ? Uni.createFrom().item(new Page<>(List.of(), null))
                        : customers
                                .ranked(session, found, after, limit)
                                .map(list -> Page.of(
                                        list, limit, last -> Cursor.of(found, last.value(), last.customerId())))));
    }

    /** A cursor stays with the fit that its first page read. */
    private Uni<UUID> listed(Mutiny.Session session, UUID fit, String currency, Cursor after) {
        UUID asked = after == null ? fit : after.uuid(0);
        if (asked == null) {
            return fit(session, currency).map(found -> found == null ? null : found.id());
        }
        return customers
                .isListed(session, asked)
                .invoke(listed -> {
                    if (listed == null) {
                        throw ValueFitService.unknown(asked);
                    }
                    if (!listed) {
                        throw Refusal.unknown(
                                "VALUE_LIST_GONE",
                                "The customers of fit " + asked + " are no longer kept, the fit itself is.");
                    }
                })
                .replaceWith(asked);
    }

    /** The one in effect; without one, the last, which tells what is wanting. */
    private Uni<ValueFit> fit(Mutiny.Session session, String currency) {
        return fits.inEffect(session, currency)
                .chain(found -> found == null
                        ? fits.last(session, currency)
                        : Uni.createFrom().item(found));
    }

    private static Answer answer(
            UUID customer,
            String name,
            LocalDate day,
            String currency,
            Horizon horizon,
            ValueFit fit,
            CustomerHistory history) {
        List<Shortcoming> wanting =
                fit == null ? List.of(Shortcoming.NO_FIT) : fit.result().shortcomings();
        if (history == null) {
            return new Answer(
                    customer, name, day, currency, horizon, fit, null, null, List.of(Shortcoming.NEVER_BOUGHT));
        }
        Valuation valuation = fit == null ? Valuation.PLAIN : Valuation.of(fit.plan(), fit.result());
        return new Answer(
                customer, name, day, currency, horizon, fit, history, valuation.of(history, horizon), wanting);
    }
}
