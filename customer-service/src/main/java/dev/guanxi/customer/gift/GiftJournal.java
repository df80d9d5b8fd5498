package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.audit.AuditTrails;
import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.event.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes a gift with its audit entry and the event that it calls for: all of them or none. */
@Singleton
final class GiftJournal {

    private static final String RECORD = "RECORD";

    private final AuditTrails trails;
    private final Outbox outbox;
    private final ExchangeRates rates;
    private final Clock clock;

    GiftJournal(AuditTrails trails, Outbox outbox, ExchangeRates rates, Clock clock) {
        this.trails = trails;
        this.outbox = outbox;
        this.rates = rates;
        this.clock = clock;
    }

    Uni<Void> begin(Mutiny.Session session, GiftEntity gift, Actor actor) {
        return session.persist(gift)
                .chain(session::flush)
                .chain(() -> trails.add(session, gift.toAudited(), actor.subject(), RECORD, null))
                .chain(() -> tell(session, gift, null));
    }

    /** The gift is locked and may take the step. */
    Uni<Void> take(Mutiny.Session session, GiftEntity gift, GiftStep step, Actor actor, String reason) {
        GiftState before = gift.state;
        gift.state = step.to();
        gift.changedAt = clock.instant();
        return session.flush()
                .chain(() -> trails.add(session, gift.toAudited(), actor.subject(), step.name(), reason))
                .chain(() -> tell(session, gift, before));
    }

    private Uni<Void> tell(Mutiny.Session session, GiftEntity gift, GiftState before) {
        OutgoingEvent event = null;
        if (gift.state == GiftState.GIVEN) {
            event = GiftEvents.given(gift, rates.limitsCurrency());
        } else if (before == GiftState.GIVEN) {
            event = GiftEvents.returned(gift, rates.limitsCurrency());
        }
        return event == null ? Uni.createFrom().voidItem() : outbox.append(session, event);
    }
}
