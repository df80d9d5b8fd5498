package dev.guanxi.customer.gift.policy;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.customer.gift.rule.CustomerRules;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
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
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Policies that customers announced, and what they say on a day. */
@Singleton
public final class CustomerPolicies {

    private final Transactions transactions;
    private final CustomerReach reach;
    private final Creations creations;
    private final CustomerPolicyRepository policies;
    private final ExchangeRates rates;
    private final Clock clock;

    CustomerPolicies(
            Transactions transactions,
            CustomerReach reach,
            Creations creations,
            CustomerPolicyRepository policies,
            ExchangeRates rates,
            Clock clock) {
        this.transactions = transactions;
        this.reach = reach;
        this.creations = creations;
        this.policies = policies;
        this.rates = rates;
        this.clock = clock;
    }

    /** Keeps what a customer announced; a repeat with the same id or key answers with the policy of the first time. */
    Uni<Made<CustomerPolicy>> announce(Actor actor, UUID customerId, String key, CustomerPolicyData data) {
        data.check();
        CreationRequest request = new CreationRequest(
                "announce-gift-policy " + customerId, "record", actor.subject(), key, data.id(), data);
        return transactions.write(session -> reach.require(session, actor.scope(), customerId)
                .chain(() -> creations.onceAsAsked(
                        session,
                        request,
                        "customer_gift_policy_pkey",
                        id -> find(session, customerId, id),
                        id -> insert(session, actor, customerId, id, data))));
    }

    private Uni<CustomerPolicy> insert(
            Mutiny.Session session, Actor actor, UUID customerId, UUID id, CustomerPolicyData data) {
        CustomerPolicyEntity entity = CustomerPolicyEntity.announced(id, customerId, data, actor, clock.instant());
        return session.persist(entity).map(done -> entity.toPolicy());
    }

    private Uni<CustomerPolicy> find(Mutiny.Session session, UUID customerId, UUID id) {
        return policies.find(session, customerId, id).invoke(found -> {
            if (found == null) {
                throw Refusal.unknown("GIFT_POLICY_UNKNOWN", "The customer has no policy with the id " + id + ".");
            }
        });
    }

    Uni<CustomerPolicy> get(Scope scope, UUID customerId, UUID id) {
        return transactions.read(
                session -> reach.require(session, scope, customerId).chain(() -> find(session, customerId, id)));
    }

    /** The customer's policies, those that begin last first. */
    Uni<Page<CustomerPolicy>> list(Scope scope, UUID customerId, Cursor after, int limit) {
        return transactions
                .read(session -> reach.require(session, scope, customerId)
                        .chain(() -> policies.list(session, customerId, after, limit)))
                .map(found ->
                        Page.of(found, limit, last -> Cursor.of(last.validFrom(), last.announcedAt(), last.id())));
    }

    /** What the customer's policy says on a day: the newest that has begun, unless it has ended. */
    public Uni<CustomerRules> inForce(Mutiny.Session session, UUID customerId, LocalDate day) {
        return policies.newestBegun(session, customerId, day)
                .chain(found -> found == null || found.hasEnded(day)
                        ? Uni.createFrom().item(CustomerRules.NONE)
                        : rules(session, found, day));
    }

    private Uni<CustomerRules> rules(Mutiny.Session session, CustomerPolicy policy, LocalDate day) {
        return worth(session, policy, policy.capPerItem(), day).chain(perItem -> worth(
                        session, policy, policy.capPerPerson(), day)
                .map(perPerson -> new CustomerRules(policy.kinds(), policy.businessMeals(), perItem, perPerson)));
    }

    /** A cap is converted like what it caps, so that a gift at the cap fits. */
    private Uni<BigDecimal> worth(Mutiny.Session session, CustomerPolicy policy, BigDecimal cap, LocalDate day) {
        return cap == null
                ? Uni.createFrom().nullItem()
                : rates.worth(session, cap, policy.currency(), day, "/customerId");
    }
}
