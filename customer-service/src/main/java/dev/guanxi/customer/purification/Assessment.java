package dev.guanxi.customer.purification;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a prospect is worth, and why.
 *
 * @param score from 0 to 100, two decimals: the value less what the risk takes
 * @param value from 0 to 100, two decimals: the parts' points by weight, before the risk
 * @param parts all of them, in their order
 */
record Assessment(BigDecimal score, Grade grade, BigDecimal value, Risk risk, List<PartScore> parts) {}
