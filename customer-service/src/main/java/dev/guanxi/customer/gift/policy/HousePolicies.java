package dev.guanxi.customer.gift.policy;

import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Our own policy and its history. */
@Singleton
public final class HousePolicies {

    private final Transactions transactions;
    private final Creations creations;
    private final HousePolicyStore policies;
    private final ExchangeRates rates;
    private final Clock clock;

    HousePolicies(
            Transactions transactions,
            Creations creations,
            HousePolicyStore policies,
            ExchangeRates rates,
            Clock clock) {
        this.transactions = transactions;
        this.creations = creations;
        this.policies = policies;
        this.rates = rates;
        this.clock = clock;
    }

    /** Announces a version; nobody changes afterwards by which rules something was given. */
    Uni<Made<HousePolicy>> announce(Actor actor, String key, HousePolicyData data) {
        LocalDate today = LocalDate.now(clock);
        if (data.validFrom().isBefore(today)) {
            throw Refusal.unprocessable(
                    "POLICY_BACKDATED", "/validFrom", data.validFrom(), "Today, " + today + ", or later.");
        }
        CreationRequest request =
                new CreationRequest("announce-gift-house-policy", "record", actor.subject(), key, data.id(), data);
        return transactions.write(session -> creations.onceAsAsked(
                session,
                request,
                "gift_house_policy_pkey",
                id -> find(session, id),
                id -> policies.insert(session, policy(actor, id, data))));
    }

    private HousePolicy policy(Actor actor, UUID id, HousePolicyData data) {
        return new HousePolicy(
                id, data.validFrom(), rates.limitsCurrency(), data.rules(), actor.subject(), clock.instant());
    }

    private Uni<HousePolicy> find(Mutiny.Session session, UUID id) {
        return policies.find(session, id).invoke(found -> {
            if (found == null) {
                throw Refusal.unknown("GIFT_POLICY_UNKNOWN", "No policy has the id " + id + ".");
            }
        });
    }

    Uni<HousePolicy> get(UUID id) {
        return transactions.read(session -> find(session, id));
    }

    /** The versions, the newest first. */
    Uni<Page<HousePolicy>> list(Cursor after, int limit) {
        return transactions
                .read(session -> policies.list(session, after, limit))
                .map(found ->
                        Page.of(found, limit, last -> Cursor.of(last.validFrom(), last.announcedAt(), last.id())));
    }

    /** The versions that hold on any of the days. */
    public Uni<HousePolicyHistory> history(Mutiny.Session session, Collection<LocalDate> days) {
        return policies.inForceWithin(session, Collections.min(days), Collections.max(days))
                .map(HousePolicyHistory::new);
    }

    /** The version that holds on a day; without one nothing may be given. */
    public Uni<HousePolicy> inForce(Mutiny.Session session, LocalDate day) {
        return policies.inForce(session, day).invoke(found -> {
            if (found == null) {
                throw Refusal.unprocessable(
                        "GIFT_POLICY_MISSING", "/givenOn", day, "A day on which a policy of ours holds.");
            }
        });
    }
}
