package dev.guanxi.customer.gift.allowance;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.gift.allowance.AllowanceReader.Total;
import dev.guanxi.customer.gift.policy.CustomerPolicies;
import dev.guanxi.customer.gift.policy.HousePolicies;
import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.customer.gift.rule.CustomerRules;
import dev.guanxi.customer.gift.rule.HouseRules;
import dev.guanxi.customer.gift.rule.Spent;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is spent of the allowances and what is left, per calendar year. */
@Singleton
public final class Allowances {

    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

    private final Transactions transactions;
    private final CustomerReach customers;
    private final HousePolicies housePolicies;
    private final CustomerPolicies customerPolicies;
    private final ExchangeRates rates;
    private final AllowanceReader reader;
    private final SpentReader spent;
    private final Clock clock;

    Allowances(
            Transactions transactions,
            CustomerReach customers,
            HousePolicies housePolicies,
            CustomerPolicies customerPolicies,
            ExchangeRates rates,
            AllowanceReader reader,
            SpentReader spent,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.housePolicies = housePolicies;
        this.customerPolicies = customerPolicies;
        this.rates = rates;
        this.reader = reader;
        this.spent = spent;
        this.clock = clock;
    }

    /**
     * What counts against a gift's allowances.
     *
     * @param except a gift that does not count, null for none
     */
    public Uni<Spent> spent(Mutiny.Session session, Taker taker, UUID except) {
        return spent.spent(session, taker, except);
    }

    /**
     * What counts against the allowances of all receivers of some customers, and of a giver, in the years of the days.
     *
     * @param giverOwner whose employee the giver is
     */
    public Uni<SpentInYears> spentInYears(
            Mutiny.Session session, Set<UUID> customerIds, UUID giverOwner, String giver, Set<LocalDate> days) {
        Set<Integer> years = days.stream().map(LocalDate::getYear).collect(Collectors.toSet());
        return spent.inYears(session, customerIds, giverOwner, giver, years);
    }

    /** Spent and left, in order of the holder's id or name; givers are those of the caller's own house. */
    Uni<Page<AllowanceLine>> report(Scope scope, AllowanceFilter filter, Cursor after, int limit) {
        if (filter.by == AllowanceHolder.RECEIVER && filter.customerId == null) {
            throw Refusal.invalidField(
                    "CUSTOMER_ID_MISSING", "query:customerId", null, "The customer whose receivers are meant.");
        }
        LocalDate day = day(filter.year);
        return transactions.read(session -> settle(session, scope, filter)
                .chain(() -> rules(session, filter.customerId, day))
                .chain(rules -> reader.totals(session, scope, filter, day.getYear(), after, limit)
                        .map(totals -> page(filter.by, day.getYear(), rules, totals, limit))));
    }

    private Uni<Void> settle(Mutiny.Session session, Scope scope, AllowanceFilter filter) {
        return filter.customerId == null
                ? Uni.createFrom().voidItem()
                : customers
                        .meant(session, scope, filter.customerId)
                        .invoke(customer -> filter.customerId = customer.id())
                        .replaceWithVoid();
    }

    private LocalDate day(Integer year) {
        LocalDate today = LocalDate.now(clock);
        return year == null || year == today.getYear() ? today : LAST_DAY.atYear(year);
    }

    private record Rules(HouseRules house, CustomerRules customer) {

        BigDecimal limit(AllowanceHolder by, boolean official) {
            return switch (by) {
                case COMPANY -> house.perCompany();
                case GIVER -> house.perGiver();
                case RECEIVER -> perReceiver(official);
            };
        }

        private BigDecimal perReceiver(boolean official) {
            BigDecimal ours =
                    official ? house.perReceiver().min(house.officials().perReceiver()) : house.perReceiver();
            return customer.capPerPerson() == null ? ours : ours.min(customer.capPerPerson());
        }
    }

    private Uni<Rules> rules(Mutiny.Session session, UUID customerId, LocalDate day) {
        return housePolicies.inForce(session, day).chain(house -> {
            Uni<CustomerRules> theirs = customerId == null
                    ? Uni.createFrom().item(CustomerRules.NONE)
                    : customerPolicies.inForce(session, customerId, day);
            return theirs.map(customer -> new Rules(house.rules(), customer));
        });
    }

    private Page<AllowanceLine> page(AllowanceHolder by, int year, Rules rules, List<Total> totals, int limit) {
        return Page.of(totals, limit, last -> Cursor.of(last.key())).map(total -> {
            BigDecimal most = rules.limit(by, total.official());
            return new AllowanceLine(
                    by,
                    year,
                    total.customerId(),
                    total.receiverId(),
                    total.receiver(),
                    total.giver(),
                    total.gifts(),
                    rates.limitsCurrency(),
                    most,
                    total.spent(),
                    most.subtract(total.spent()).max(BigDecimal.ZERO));
        });
    }
}
