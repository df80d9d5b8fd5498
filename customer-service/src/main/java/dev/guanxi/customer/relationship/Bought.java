package dev.guanxi.customer.relationship;

import java.math.BigDecimal;

/**
 * What a customer bought of one product line and kept.
 *
 * @param productLine null where the purchase named none
 * @param amount of the pieces that did not come back
 */
record Bought(String currency, String productLine, BigDecimal amount) {}
