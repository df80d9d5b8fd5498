package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.allowance.AllowanceLocks;
import dev.guanxi.customer.gift.policy.HousePolicies;
import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.customer.gift.receiver.Receiver;
import dev.guanxi.customer.gift.receiver.Receivers;
import dev.guanxi.customer.gift.rule.ApprovalAuthority;
import dev.guanxi.customer.gift.rule.Evaluation;
import dev.guanxi.customer.gift.rule.Verdict;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** What happens to a gift after it was recorded; each step is one transaction. */
@Singleton
final class GiftSteps {

    private final Transactions transactions;
    private final GiftRepository gifts;
    private final GiftService service;
    private final Receivers receivers;
    private final AllowanceLocks locks;
    private final HousePolicies housePolicies;
    private final GiftJudge judge;
    private final GiftJournal journal;
    private final ExchangeRates rates;
    private final Clock clock;

    GiftSteps(
            Transactions transactions,
            GiftRepository gifts,
            GiftService service,
            Receivers receivers,
            AllowanceLocks locks,
            HousePolicies housePolicies,
            GiftJudge judge,
            GiftJournal journal,
            ExchangeRates rates,
            Clock clock) {
        this.transactions = transactions;
        this.gifts = gifts;
        this.service = service;
        this.receivers = receivers;
        this.locks = locks;
        this.housePolicies = housePolicies;
        this.judge = judge;
        this.journal = journal;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * A step and what is said with it.
     *
     * @param reason null where none is needed
     * @param givenOn the day of a handover, null for other steps
     */
    record Wanted(GiftStep step, String reason, LocalDate givenOn) {}

    /**
     * Takes a step.
     *
     * @param version lets the gift's version through or refuses
     */
    Uni<Gift> take(Actor actor, UUID id, LongConsumer version, Wanted wanted) {
        if (wanted.givenOn() != null
                && wanted.givenOn().isAfter(LocalDate.now(clock).plusDays(1))) {
            throw Refusal.unprocessable("IN_FUTURE", "/givenOn", wanted.givenOn(), "A day that has come.");
        }
        return transactions.write(session -> lock(session, actor, id)
                .invoke(gift -> {
                    version.accept(gift.version);
                    if (!wanted.step().leadsFrom(gift.state)) {
                        throw GiftRefusals.stateWrong(wanted.step(), gift.state);
                    }
                })
                .call(gift -> check(session, actor, gift, wanted))
                .call(gift -> journal.take(session, gift, wanted.step(), actor, wanted.reason()))
                .chain(gift -> service.shown(session, gift)));
    }

    /** The gift, locked after its allowances: in the same order as a gift is recorded. */
    private Uni<GiftEntity> lock(Mutiny.Session session, Actor actor, UUID id) {
        return gifts.place(session, id)
                .invoke(place -> {
                    if (place == null || !actor.scope().reaches(place.dealerId())) {
                        throw GiftRefusals.unknown(id);
                    }
                })
                .call(place -> locks.company(session, place.customerId()))
                .call(place -> locks.giver(session, place.giverOwner(), place.giver()))
                .chain(() -> gifts.findForChange(session, id));
    }

    private Uni<Void> check(Mutiny.Session session, Actor actor, GiftEntity gift, Wanted wanted) {
        if (!wanted.step().isDecision() && !wanted.step().isJudged()) {
            return Uni.createFrom().voidItem();
        }
        return receivers
                .byId(session, Set.of(gift.receiverId))
                .map(known -> known.get(gift.receiverId))
                .call(receiver -> wanted.step().isDecision()
                        ? checkAuthority(session, actor, gift, receiver)
                        : Uni.createFrom().voidItem())
                .call(receiver -> wanted.step().isJudged()
                        ? judgeAgain(session, actor, gift, receiver, wanted)
                        : Uni.createFrom().voidItem())
                .replaceWithVoid();
    }

    private Uni<Void> checkAuthority(Mutiny.Session session, Actor actor, GiftEntity gift, Receiver receiver) {
        return housePolicies
                .inForce(session, gift.givenOn)
                .invoke(policy -> ApprovalAuthority.objection(
                                policy.rules(),
                                gift.value,
                                receiver.publicOfficial(),
                                List.of(gift.giver, gift.recordedBy),
                                actor.subject(),
                                actor.compliance())
                        .map(GiftRefusals::objection)
                        .ifPresent(refusal -> {
                            throw refusal;
                        }))
                .replaceWithVoid();
    }

    /** Policies may have changed since, and so may the day and with it the year. */
    private Uni<Void> judgeAgain(
            Mutiny.Session session, Actor actor, GiftEntity gift, Receiver receiver, Wanted wanted) {
        LocalDate day = wanted.givenOn() == null ? gift.givenOn : wanted.givenOn();
        GiftCase again = gift.toCase(receiver, day);
        return judge.judge(session, again, gift.id)
                .invoke(evaluation -> {
                    GiftRefusals.refuseDenied(evaluation, again, rates.limitsCurrency(), actor.language());
                    refuseUnapproved(gift, evaluation);
                    gift.giveOn(day, evaluation.value());
                })
                .replaceWithVoid();
    }

    private static void refuseUnapproved(GiftEntity gift, Evaluation evaluation) {
        if (gift.verdict == Verdict.ALLOWED && evaluation.verdict() == Verdict.NEEDS_APPROVAL) {
            throw Refusal.unprocessable(
                    "GIFT_NEEDS_APPROVAL",
                    "",
                    evaluation.rules(),
                    "By the policies of today it needs approval: cancel it and record it again.");
        }
    }
}
