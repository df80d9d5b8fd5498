package dev.guanxi.customer.gift.rule;

import java.math.BigDecimal;

/**
 * A rule that applies to a gift.
 *
 * @param limit of the rule, null if it has none
 * @param left of the limit's allowance, null if it has none
 */
public record Finding(GiftRule rule, BigDecimal limit, BigDecimal left) {}
