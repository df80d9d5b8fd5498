package dev.guanxi.customer.gift.allowance;

import java.util.UUID;

/**
 * Whose allowances a gift takes from.
 *
 * @param receiverId null for one who never received anything
 * @param giverOwner whose employee the giver is: ours, or a dealer's
 */
public record Taker(int year, UUID customerId, UUID receiverId, UUID giverOwner, String giver) {}
