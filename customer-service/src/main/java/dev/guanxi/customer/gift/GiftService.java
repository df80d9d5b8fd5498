package dev.guanxi.customer.gift;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.allowance.HeldCustomers;
import dev.guanxi.customer.gift.audit.AuditTrail;
import dev.guanxi.customer.gift.audit.AuditTrails;
import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.customer.gift.receiver.Receivers;
import dev.guanxi.customer.gift.rule.Evaluation;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Gifts: evaluate, record, read; each public method is one transaction. */
@Singleton
final class GiftService {

    private static final Logger LOG = Logger.getLogger(GiftService.class);

    private final Transactions transactions;
    private final CustomerReach customers;
    private final HeldCustomers held;
    private final NamedCustomers named;
    private final Creations creations;
    private final GiftReader gifts;
    private final Receivers receivers;
    private final GiftRecorder recorder;
    private final GiftJudge judge;
    private final AuditTrails trails;
    private final ExchangeRates rates;
    private final Clock clock;

    GiftService(
            Transactions transactions,
            CustomerReach customers,
            HeldCustomers held,
            NamedCustomers named,
            Creations creations,
            GiftReader gifts,
            Receivers receivers,
            GiftRecorder recorder,
            GiftJudge judge,
            AuditTrails trails,
            ExchangeRates rates,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.held = held;
        this.named = named;
        this.creations = creations;
        this.gifts = gifts;
        this.receivers = receivers;
        this.recorder = recorder;
        this.judge = judge;
        this.trails = trails;
        this.rates = rates;
        this.clock = clock;
    }

    /** What the rules say of a gift; nothing is kept, nothing is held. */
    Uni<GiftEvaluation> evaluate(Actor actor, GiftData data) {
        data.check(LocalDate.now(clock));
        return transactions
                .read(session -> customers
                        .meant(session, actor.scope(), data.customerId())
                        .map(customer -> data.withCustomer(customer.id()))
                        .chain(meant -> judge(session, actor, meant)))
                .map(evaluation -> GiftEvaluation.of(evaluation, rates.limitsCurrency(), actor.language()));
    }

    private Uni<Evaluation> judge(Mutiny.Session session, Actor actor, GiftData data) {
        return receivers
                .find(session, data.customerId(), data.receiver())
                .map(receiver -> GiftCase.of(actor, data, receiver))
                .chain(gift -> judge.judge(session, gift, data.corrects()));
    }

    /** Records a gift; a repeat with the same id or key answers with the gift of the first time. */
    Uni<Made<Gift>> record(Actor actor, String key, GiftData data) {
        data.check(LocalDate.now(clock));
        data.checkGiver(actor);
        CreationRequest request = new CreationRequest("record-gift", "record", actor.subject(), key, data.id(), data);
        return transactions
                .write(session -> held.meant(session, actor.scope(), data.customerId())
                        .chain(customer -> creations.onceAsAsked(
                                session,
                                request,
                                "gift_pkey",
                                id -> gifts.find(session, actor.scope(), id)
                                        .chain(found -> gifts.shown(session, found)),
                                id -> recorder.record(
                                                session,
                                                actor,
                                                id,
                                                customer.dealerId(),
                                                data.withCustomer(customer.id()))
                                        .chain(made -> gifts.shown(session, made)))))
                .onFailure(GiftRefusals::isDenial)
                .call(() -> keepOfficial(actor, data));
    }

    /**
     * Whoever was said to be a public official is one for whatever is asked next, though this is refused. If that cannot be
     * kept, the refusal is answered all the same.
     */
    private Uni<Void> keepOfficial(Actor actor, GiftData data) {
        if (!data.receiver().publicOfficial()) {
            return Uni.createFrom().voidItem();
        }
        return transactions
                .write(session -> held.meant(session, actor.scope(), data.customerId())
                        .chain(customer -> receivers.keep(session, customer.id(), data.receiver())))
                .onFailure()
                .invoke(failure -> LOG.error("That a receiver is a public official could not be kept", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    Uni<Gift> get(Scope scope, UUID id) {
        return transactions.read(session -> gifts.find(session, scope, id).chain(found -> gifts.shown(session, found)));
    }

    /** Gifts within reach, the newest first. */
    Uni<Page<Gift>> list(Scope scope, GiftFilter filter, Cursor after, int limit) {
        return transactions
                .read(session -> named.settle(session, scope, filter.customerId, id -> filter.customerId = id)
                        .chain(() -> gifts.list(session, scope, filter, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }

    Uni<AuditTrail> auditTrail(Scope scope, UUID id) {
        return transactions.read(
                session -> gifts.find(session, scope, id).chain(found -> trails.of(session, found.toAudited())));
    }
}
