package dev.guanxi.segmentation.investment;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.segmentation.account.Accounts;
import dev.guanxi.segmentation.investment.CostRatesRepository.Version;
import dev.guanxi.segmentation.investment.EffortRepository.Line;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What customers cost us and earn us; each public method is one transaction. */
@ApplicationScoped
class InvestmentService {

    private final Transactions transactions;
    private final Accounts accounts;
    private final EffortRepository efforts;
    private final LeftOutRepository leftOut;
    private final CostRatesService rates;
    private final Clock clock;

    InvestmentService(
            Transactions transactions,
            Accounts accounts,
            EffortRepository efforts,
            LeftOutRepository leftOut,
            CostRatesService rates,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.efforts = efforts;
        this.leftOut = leftOut;
        this.rates = rates;
        this.clock = clock;
    }

    /** One customer's answer. */
    record Answer(
            UUID customerId, String name, Period period, Version rates, Investment investment, List<LeftOut> leftOut) {}

    /** One group's answer. */
    record GroupAnswer(Line line, Period period, Version rates, Investment investment, List<LeftOut> leftOut) {}

    /** @param from null for a year before {@code until}; {@code until} null for tomorrow, so that today counts */
    Uni<Answer> of(UUID customer, LocalDate from, LocalDate until) {
        Period period = period(from, until);
        return transactions.read(
                session -> accounts.nameOf(session, customer).chain(name -> rates.inForce(session, period)
                        .chain(version -> answer(session, customer, name, period, version))));
    }

    private Uni<Answer> answer(Mutiny.Session session, UUID customer, String name, Period period, Version version) {
        return efforts.of(session, customer, period, version.rates()).chain(found -> leftOut(
                        session, customer, period, version.rates(), found)
                .map(left -> new Answer(customer, name, period, version, Investment.of(found, version.rates()), left)));
    }

    Uni<Page<GroupAnswer>> groups(Grouping by, LocalDate from, LocalDate until, Cursor after, int limit) {
        Period period = period(from, until);
        String before = after == null ? "" : after.text(0);
        return transactions.read(session -> rates.inForce(session, period)
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

    private Period period(LocalDate from, LocalDate until) {
        return Period.asked(from, until, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
