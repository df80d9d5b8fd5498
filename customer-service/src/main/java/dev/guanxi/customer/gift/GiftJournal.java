package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.audit.AuditTrails;
import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.customer.gift.rule.Approval;
import dev.guanxi.customer.gift.rule.GiftState;
import dev.guanxi.customer.gift.rule.Verdict;
import dev.guanxi.customer.gift.solicitation.Escalations;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.event.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes a gift with its audit entry and the event and escalation that it calls for: all of them or none. */
@Singleton
final class GiftJournal {

    private static final String RECORD = "RECORD";

    private final AuditTrails trails;
    private final Outbox outbox;
    private final Escalations escalations;
    private final ExchangeRates rates;
    private final Clock clock;

    GiftJournal(AuditTrails trails, Outbox outbox, Escalations escalations, ExchangeRates rates, Clock clock) {
        this.trails = trails;
        this.outbox = outbox;
        this.escalations = escalations;
        this.rates = rates;
        this.clock = clock;
    }

    Uni<Void> begin(Mutiny.Session session, GiftEntity gift, Actor actor) {
        return session.persist(gift)
                .chain(session::flush)
                .chain(() -> trails.add(session, gift.toAudited(), actor.subject(), RECORD, null))
                .chain(() -> tell(session, gift, null))
                .chain(() -> escalate(session, gift, gift.corrects == null ? gift.id : gift.corrects, actor));
    }

    /** The gift is locked and may take the step. */
    Uni<Void> take(Mutiny.Session session, GiftEntity gift, GiftStep step, Actor actor, String reason) {
        GiftState before = gift.state;
        gift.take(step, actor.compliance() ? Approval.COMPLIANCE : Approval.MANAGER, clock.instant());
        return session.flush()
                .chain(() -> trails.add(session, gift.toAudited(), actor.subject(), step.name(), reason))
                .chain(() -> tell(session, gift, before))
                .chain(() -> escalate(session, gift, gift.id, actor));
    }

    /**
     * What was given against the rules is not undone by refusing to write it down: compliance hears of it. A correction
     * takes the place of the wrong record there too, and does not end what is to be decided.
     *
     * @param known the record by which compliance may know the gift
     */
    private Uni<Void> escalate(Mutiny.Session session, GiftEntity gift, UUID known, Actor actor) {
        boolean breach = gift.state == GiftState.GIVEN && gift.verdict == Verdict.DENIED;
        if (!breach && known.equals(gift.id)) {
            return Uni.createFrom().voidItem();
        }
        return escalations
                .retell(session, known, gift.toBreach(), actor.subject())
                .chain(told -> breach && !told
                        ? escalations.breached(session, gift.toBreach(), actor.subject())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(Mutiny.Session session, GiftEntity gift, GiftState before) {
        OutgoingEvent event = null;
        boolean was = before != null && before.isGiven();
        if (gift.state.isGiven() && !was) {
            event = GiftEvents.given(gift, rates.limitsCurrency());
        } else if (was && !gift.state.isGiven()) {
            event = GiftEvents.returned(gift, rates.limitsCurrency());
        }
        return event == null ? Uni.createFrom().voidItem() : outbox.append(session, event);
    }
}
