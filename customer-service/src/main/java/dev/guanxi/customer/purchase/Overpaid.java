package dev.guanxi.customer.purchase;

import java.math.BigDecimal;

/**
 * A line of a return that credits more per piece than was paid.
 *
 * @param line its number in the return
 * @param paid per piece
 */
record Overpaid(int line, BigDecimal paid) {}
