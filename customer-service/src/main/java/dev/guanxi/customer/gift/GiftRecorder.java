package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.allowance.AllowanceLocks;
import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.customer.gift.receiver.Receivers;
import dev.guanxi.customer.gift.rule.Evaluation;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Records a gift in the transaction of the session it is given. From before it is evaluated until it is written, nobody
 * else takes from the same allowances: promises at once never exceed a limit together.
 */
@Singleton
final class GiftRecorder {

    private final GiftRepository gifts;
    private final Receivers receivers;
    private final AllowanceLocks locks;
    private final GiftJudge judge;
    private final GiftJournal journal;
    private final ExchangeRates rates;
    private final Clock clock;

    GiftRecorder(
            GiftRepository gifts,
            Receivers receivers,
            AllowanceLocks locks,
            GiftJudge judge,
            GiftJournal journal,
            ExchangeRates rates,
            Clock clock) {
        this.gifts = gifts;
        this.receivers = receivers;
        this.locks = locks;
        this.judge = judge;
        this.journal = journal;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * Records a gift, unless it is yet to be given and the rules deny it.
     *
     * @param dealerId the customer's, null for none
     */
    Uni<GiftEntity> record(Mutiny.Session session, Actor actor, UUID id, UUID dealerId, GiftData data) {
        return receivers
                .keep(session, data.customerId(), data.receiver())
                .map(receiver -> GiftCase.of(actor, data, receiver))
                .call(gift -> locks.giver(session, gift.giverOwner(), gift.giver()))
                .call(() -> takeCorrectedBack(session, actor, data))
                .chain(gift -> judge.judge(session, gift, data.corrects())
                        .invoke(evaluation -> {
                            if (data.planned()) {
                                GiftRefusals.refuseDenied(evaluation, gift, rates.limitsCurrency(), actor.language());
                            }
                        })
                        .map(evaluation -> recorded(id, actor, dealerId, data, gift, evaluation)))
                .call(gift -> journal.begin(session, gift, actor));
    }

    private GiftEntity recorded(
            UUID id, Actor actor, UUID dealerId, GiftData data, GiftCase gift, Evaluation evaluation) {
        GiftEntity entity = GiftEntity.recorded(id, data, gift, evaluation, clock.instant());
        entity.dealerId = dealerId;
        entity.recordedBy = actor.subject();
        return entity;
    }

    /** A correction never edits what was recorded: the wrong record ends and frees its allowance. */
    private Uni<Void> takeCorrectedBack(Mutiny.Session session, Actor actor, GiftData data) {
        if (data.corrects() == null) {
            return Uni.createFrom().voidItem();
        }
        return gifts.findForChange(session, data.corrects()).chain(wrong -> {
            if (wrong == null || !wrong.customerId.equals(data.customerId())) {
                throw Refusal.unprocessable(
                        "CORRECTED_GIFT_UNKNOWN", "/corrects", data.corrects(), "A gift to the same customer.");
            }
            GiftRefusals.refuseForeign(wrong, actor, "/corrects");
            if (!GiftStep.CORRECT.leadsFrom(wrong.state)) {
                throw GiftRefusals.stateWrong(GiftStep.CORRECT, wrong.state);
            }
            GiftRefusals.refuseTakingBack(wrong, data.planned());
            return journal.take(session, wrong, GiftStep.CORRECT, actor, null);
        });
    }
}
