package dev.guanxi.segmentation.investment;

import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Retry;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.segmentation.account.Accounts;
import dev.guanxi.segmentation.investment.CostRatesRepository.Version;
import dev.guanxi.segmentation.investment.EffortRepository.Line;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** What customers cost us and earn us; each public method is one transaction. */
@ApplicationScoped
class InvestmentService {

    private final Transactions transactions;
    private final Accounts accounts;
    private final EffortRepository efforts;
    private final LeftOutRepository leftOut;
    private final CostRatesRepository rates;
    private final InvestmentConfig config;
    private final Creations creations;
    private final Clock clock;
    private final String currency;

    InvestmentService(
            Transactions transactions,
            Accounts accounts,
            EffortRepository efforts,
            LeftOutRepository leftOut,
            CostRatesRepository rates,
            InvestmentConfig config,
            Creations creations,
            Clock clock,
            @ConfigProperty(name = "guanxi.tiering.currency") String currency) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.efforts = efforts;
        this.leftOut = leftOut;
        this.rates = rates;
        this.config = config;
        this.creations = creations;
        this.clock = clock;
        this.currency = currency;
    }

    /** One customer's answer. */
    record Answer(
            UUID customerId, String name, Period period, Version rates, Investment investment, List<LeftOut> leftOut) {}

    /** One group's answer. */
    record GroupAnswer(Line line, Period period, Version rates, Investment investment, List<LeftOut> leftOut) {}

    /** @param from null for a year before {@code until}; {@code until} null for tomorrow, so that today counts */
    Uni<Answer> of(UUID customer, LocalDate from, LocalDate until) {
        Period period = period(from, until);
        return transactions.read(session -> accounts.nameOf(session, customer).chain(name -> inForce(session, period)
                .chain(version -> efforts.of(session, customer, period, version.rates())
                        .chain(found -> leftOut(session, customer, period, version.rates(), found)
                                .map(left -> new Answer(
                                        customer,
                                        name,
                                        period,
                                        version,
                                        Investment.of(found, version.rates()),
                                        left))))));
    }

    Uni<Page<GroupAnswer>> groups(Grouping by, LocalDate from, LocalDate until, Cursor after, int limit) {
        Period period = period(from, until);
        String before = after == null ? "" : after.text(0);
        return transactions.read(session -> inForce(session, period)
                .chain(version -> efforts.groups(session, by, period, version.rates(), before, limit)
                        .map(found -> Page.of(found, limit, last -> Cursor.of(last.key())))
                        .chain(page -> leftOut(session, by, period, version.rates(), before, page)
                                .map(left -> page.map(line -> new GroupAnswer(
                                        line,
                                        period,
                                        version,
                                        Investment.of(line.efforts(), version.rates()),
                                        left.getOrDefault(line.key(), List.of())))))));
    }

    /** Looked for only where something was. */
    private Uni<List<LeftOut>> leftOut(
            Mutiny.Session session, UUID customer, Period period, CostRates rates, Efforts found) {
        return found.excluded() == 0 ? Uni.createFrom().item(List.of()) : leftOut.of(session, customer, period, rates);
    }

    private Uni<Map<String, List<LeftOut>>> leftOut(
            Mutiny.Session session, Grouping by, Period period, CostRates rates, String before, Page<Line> page) {
        List<Line> lines = page.items();
        return lines.stream().allMatch(line -> line.efforts().excluded() == 0)
                ? Uni.createFrom().item(Map.of())
                : leftOut.ofGroups(
                        session,
                        by,
                        period,
                        rates,
                        before,
                        lines.get(lines.size() - 1).key());
    }

    /** A repeat with the same id or key finds what the first made. */
    Uni<Made<Version>> make(String caller, String idempotencyKey, NewRates asked) {
        CreationRequest request =
                new CreationRequest("make-cost-rates", "cost rates", caller, idempotencyKey, asked.id(), asked);
        CostRates wanted = asked.rates(currency);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions.write(
                Retry.AFTER_CLASH,
                session -> creations.once(
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

    private Uni<Version> begin(Mutiny.Session session, Version made, String caller) {
        return rates.insert(session, made, caller).replaceWith(made);
    }

    /** Those of the period's last day; those of the configuration where none were made for it. */
    private Uni<Version> inForce(Mutiny.Session session, Period period) {
        return rates.inForce(session, period.until().minusDays(1))
                .map(found -> found == null ? new Version(null, null, config.rates(currency), null) : found);
    }

    private Period period(LocalDate from, LocalDate until) {
        return Period.asked(from, until, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
