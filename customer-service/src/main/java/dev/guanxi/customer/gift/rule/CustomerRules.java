package dev.guanxi.customer.gift.rule;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What a customer's policy says, in the currency of the limits.
 *
 * @param kinds allowed; of meals {@code businessMeals} alone decides
 * @param capPerItem null for none
 * @param capPerPerson in a calendar year, null for none
 */
public record CustomerRules(
        Set<GiftKind> kinds, boolean businessMeals, BigDecimal capPerItem, BigDecimal capPerPerson) {

    /** Of customers that announced nothing. */
    public static final CustomerRules NONE = new CustomerRules(Set.of(GiftKind.values()), true, null, null);
}
