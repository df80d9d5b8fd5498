package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.GiftSteps.Wanted;
import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.policy.HousePolicies;
import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.customer.gift.receiver.Receiver;
import dev.guanxi.customer.gift.receiver.Receivers;
import dev.guanxi.customer.gift.rule.ApprovalAuthority;
import dev.guanxi.customer.gift.rule.Evaluation;
import dev.guanxi.customer.gift.rule.Involved;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whether a step may be taken: by this person, and by the rules of the day. The gift and its allowances are locked. */
@Singleton
final class GiftStepChecks {

    private final Receivers receivers;
    private final HousePolicies housePolicies;
    private final GiftJudge judge;
    private final ExchangeRates rates;

    GiftStepChecks(Receivers receivers, HousePolicies housePolicies, GiftJudge judge, ExchangeRates rates) {
        this.receivers = receivers;
        this.housePolicies = housePolicies;
        this.judge = judge;
        this.rates = rates;
    }

    /** Refuses (in the result) what may not be; sets day and value of what is handed over. */
    Uni<Void> check(Mutiny.Session session, Actor actor, GiftEntity gift, Wanted wanted) {
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
                                new Involved(List.of(gift.giver, gift.recordedBy)),
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
        Uni<Evaluation> judged = judge.judge(session, again, gift.id);
        // Only what is handed over is valued anew: an approval is for the value that was asked for.
        if (wanted.givenOn() == null) {
            return judged.invoke(evaluation ->
                            GiftRefusals.refuseDenied(evaluation, again, rates.limitsCurrency(), actor.language()))
                    .replaceWithVoid();
        }
        return judged.call(evaluation -> checkApproval(session, gift, again, evaluation))
                .invoke(evaluation -> gift.handOver(day, evaluation))
                .replaceWithVoid();
    }

    /** Who approved it must have been allowed to approve what it is worth, and for whom it is, by now. */
    private Uni<Void> checkApproval(Mutiny.Session session, GiftEntity gift, GiftCase again, Evaluation evaluation) {
        return housePolicies
                .inForce(session, again.givenOn())
                .invoke(policy -> {
                    boolean aboveManagers = ApprovalAuthority.isAboveManagers(
                            policy.rules(), evaluation.value(), again.receiver().publicOfficial());
                    if (!gift.approval().covers(evaluation.verdict(), aboveManagers)) {
                        throw GiftRefusals.unapproved(evaluation);
                    }
                })
                .replaceWithVoid();
    }
}
