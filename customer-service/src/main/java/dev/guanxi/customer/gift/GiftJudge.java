package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.allowance.Allowances;
import dev.guanxi.customer.gift.policy.CustomerPolicies;
import dev.guanxi.customer.gift.policy.HousePolicies;
import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.customer.gift.rule.CustomerRules;
import dev.guanxi.customer.gift.rule.Evaluation;
import dev.guanxi.customer.gift.rule.GiftFacts;
import dev.guanxi.customer.gift.rule.HouseRules;
import dev.guanxi.customer.gift.rule.Spent;
import dev.guanxi.customer.gift.solicitation.Escalations;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gathers what the rules look at and asks them. Changes nothing. */
@Singleton
final class GiftJudge {

    private final HousePolicies housePolicies;
    private final CustomerPolicies customerPolicies;
    private final ExchangeRates rates;
    private final Escalations escalations;
    private final Allowances allowances;

    GiftJudge(
            HousePolicies housePolicies,
            CustomerPolicies customerPolicies,
            ExchangeRates rates,
            Escalations escalations,
            Allowances allowances) {
        this.housePolicies = housePolicies;
        this.customerPolicies = customerPolicies;
        this.rates = rates;
        this.escalations = escalations;
        this.allowances = allowances;
    }

    /**
     * What the rules say. Holds for as long as the caller keeps the allowances locked.
     *
     * @param except a gift that is looked at as if it were not there, null for none
     */
    Uni<Evaluation> judge(Mutiny.Session session, GiftCase gift, UUID except) {
        return facts(session, gift, except).map(Evaluation::of);
    }

    private Uni<GiftFacts> facts(Mutiny.Session session, GiftCase gift, UUID except) {
        Gathered gathered = new Gathered();
        return rates.worth(session, gift.amount(), gift.currency(), gift.givenOn(), "/currency")
                .invoke(value -> gathered.value = value)
                .chain(() -> housePolicies.inForce(session, gift.givenOn()))
                .invoke(policy -> gathered.house = policy.rules())
                .chain(() -> customerPolicies.inForce(session, gift.customerId(), gift.givenOn()))
                .invoke(rules -> gathered.customer = rules)
                .chain(() -> escalations.undecided(session, gift.receiver().id(), except))
                .invoke(escalated -> gathered.escalated = escalated)
                .chain(() -> allowances.spent(session, gift.taker(), except))
                .map(spent -> gathered.facts(gift, spent));
    }

    /** What has been read so far. */
    private static final class Gathered {
        private BigDecimal value;
        private HouseRules house;
        private CustomerRules customer;
        private boolean escalated;

        GiftFacts facts(GiftCase gift, Spent spent) {
            boolean official = gift.receiver().publicOfficial();
            return new GiftFacts(gift.kind(), value, official, escalated, house, customer, spent);
        }
    }
}
