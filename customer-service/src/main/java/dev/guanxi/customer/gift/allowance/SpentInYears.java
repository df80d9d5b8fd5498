package dev.guanxi.customer.gift.allowance;

import dev.guanxi.customer.gift.rule.Spent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** What counts against the allowances of many receivers and of one giver, by calendar year. */
public final class SpentInYears {

    /** @param receiverId null for all of the customer's */
    record On(int year, UUID customerId, UUID receiverId) {}

    private final Map<On, BigDecimal> on;
    private final Map<Integer, BigDecimal> byGiver;

    SpentInYears(Map<On, BigDecimal> on, Map<Integer, BigDecimal> byGiver) {
        this.on = on;
        this.byGiver = byGiver;
    }

    /** @param receiverId null for one who never received anything */
    public Spent of(int year, UUID customerId, UUID receiverId) {
        BigDecimal onReceiver = receiverId == null ? BigDecimal.ZERO : sum(new On(year, customerId, receiverId));
        return new Spent(onReceiver, sum(new On(year, customerId, null)), byGiver.getOrDefault(year, BigDecimal.ZERO));
    }

    private BigDecimal sum(On key) {
        return on.getOrDefault(key, BigDecimal.ZERO);
    }
}
