package dev.guanxi.customer.gift.rule;

import java.math.BigDecimal;

/** What counts against the allowances of the gift's calendar year already. */
public record Spent(BigDecimal onReceiver, BigDecimal onCompany, BigDecimal byGiver) {

    public static final Spent NOTHING = new Spent(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
}
