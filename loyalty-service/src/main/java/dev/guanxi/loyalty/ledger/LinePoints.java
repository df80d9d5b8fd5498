package dev.guanxi.loyalty.ledger;

import java.math.BigDecimal;

/**
 * The share of one purchase line in an entry.
 *
 * @param line number of the purchase line
 * @param quantity pieces bought or brought back
 * @param points points given, or taken back (below zero)
 */
public record LinePoints(int line, BigDecimal quantity, long points) {}
