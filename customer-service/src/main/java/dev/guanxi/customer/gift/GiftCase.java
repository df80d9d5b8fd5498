package dev.guanxi.customer.gift;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.allowance.Taker;
import dev.guanxi.customer.gift.receiver.Receiver;
import dev.guanxi.customer.gift.rule.GiftKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A gift as the rules are asked about it.
 *
 * @param giverOwner whose employee the giver is: ours, or a dealer's
 */
record GiftCase(
        UUID customerId,
        Receiver receiver,
        UUID giverOwner,
        String giver,
        GiftKind kind,
        BigDecimal amount,
        String currency,
        LocalDate givenOn) {

    static GiftCase of(Actor actor, GiftData data, Receiver receiver) {
        return new GiftCase(
                data.customerId(),
                receiver,
                actor.scope().owner(),
                data.giver() == null || EmployeeKey.same(data.giver(), actor.subject())
                        ? actor.subject()
                        : data.giver(),
                data.kind(),
                data.amount(),
                data.currency(),
                data.givenOn());
    }

    Taker taker() {
        return new Taker(givenOn.getYear(), customerId, receiver.id(), giverOwner, giver);
    }
}
