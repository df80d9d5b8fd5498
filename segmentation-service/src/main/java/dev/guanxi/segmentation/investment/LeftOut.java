package dev.guanxi.segmentation.investment;

import java.math.BigDecimal;

/**
 * What does not count, since nothing converts its currency to that of the rates.
 *
 * @param count how many purchases, returns or gifts
 * @param amount of all of them, in their own currency
 */
record LeftOut(LeftOutKind kind, String currency, long count, BigDecimal amount) {}
