package dev.guanxi.customer.gift.allowance;

/** Gifts that hold their allowance: given, promised, or waiting for approval. The indexes name the same states. */
final class Held {

    static final String BY_STATE = "state in ('PENDING_APPROVAL', 'APPROVED', 'GIVEN_UNAPPROVED', 'GIVEN')";

    /** The ids of one receiver: those that turned out to be one count together. */
    static final String SAME_RECEIVERS = """
            select r.id from gift_receiver m join gift_receiver r
            on r.customer_id = m.customer_id and coalesce(r.same_as, r.id) = coalesce(m.same_as, m.id)
            where m.id = :receiver""";

    private Held() {}
}
