package dev.guanxi.customer.gift;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.customer.gift.receiver.Receivers;
import dev.guanxi.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads gifts with their receivers, in the session it is given. */
@Singleton
final class GiftReader {

    private final GiftRepository gifts;
    private final Receivers receivers;
    private final ExchangeRates rates;

    GiftReader(GiftRepository gifts, Receivers receivers, ExchangeRates rates) {
        this.gifts = gifts;
        this.receivers = receivers;
        this.rates = rates;
    }

    /** The gift; refused (in the result) if it is not within reach. */
    Uni<GiftEntity> find(Mutiny.Session session, Scope scope, UUID id) {
        return gifts.find(session, id).invoke(found -> {
            if (found == null || !scope.reaches(found.dealerId)) {
                throw GiftRefusals.unknown(id);
            }
        });
    }

    /** One more than the limit of the gifts within reach, the newest first. */
    Uni<List<Gift>> list(Mutiny.Session session, Scope scope, GiftFilter filter, Cursor after, int limit) {
        return gifts.list(session, scope, filter, after, limit).chain(found -> shown(session, found));
    }

    /** The gift with its receiver. */
    Uni<Gift> shown(Mutiny.Session session, GiftEntity gift) {
        return shown(session, List.of(gift)).map(gifts -> gifts.get(0));
    }

    private Uni<List<Gift>> shown(Mutiny.Session session, List<GiftEntity> found) {
        List<UUID> ids = found.stream().map(gift -> gift.receiverId).distinct().toList();
        return receivers.byId(session, ids).map(known -> found.stream()
                .map(gift -> gift.toGift(known.get(gift.receiverId), rates.limitsCurrency()))
                .toList());
    }
}
