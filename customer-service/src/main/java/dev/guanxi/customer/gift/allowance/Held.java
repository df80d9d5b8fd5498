package dev.guanxi.customer.gift.allowance;

import dev.guanxi.customer.gift.rule.GiftState;
import java.util.stream.Collectors;

/** Gifts that hold their allowance, as SQL that the partial indexes serve. */
final class Held {

    static final String BY_STATE = GiftState.holdingAllowance().stream()
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", ", "state in (", ")"));

    /** The ids of one receiver: those that turned out to be one count together. */
    static final String SAME_RECEIVERS = """
            select r.id from gift_receiver m join gift_receiver r
            on r.customer_id = m.customer_id and coalesce(r.same_as, r.id) = coalesce(m.same_as, m.id)
            where m.id = :receiver""";

    private Held() {}
}
