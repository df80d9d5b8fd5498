package dev.guanxi.customer.gift.allowance;

/** Gifts that hold their allowance: given, promised, or waiting for approval. The indexes name the same states. */
final class Held {

    static final String BY_STATE = "state in ('PENDING_APPROVAL', 'APPROVED', 'GIVEN')";

    private Held() {}
}
