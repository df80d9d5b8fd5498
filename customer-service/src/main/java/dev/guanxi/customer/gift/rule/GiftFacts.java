package dev.guanxi.customer.gift.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the rules look at.
 *
 * @param value of the gift, in the currency of the limits
 * @param official whether the receiver is a public official
 * @param escalated whether it is undecided what follows from the receiver's asking for more than is allowed
 * @param spent before this gift, in its calendar year
 */
public record GiftFacts(
        GiftKind kind,
        BigDecimal value,
        boolean official,
        boolean escalated,
        HouseRules house,
        CustomerRules customer,
        Spent spent) {

    /** Those that this gift would take from. */
    public List<Allowance> allowances() {
        List<Allowance> all = new ArrayList<>();
        all.add(new Allowance(AllowanceKind.RECEIVER, house.perReceiver(), spent.onReceiver()));
        if (official) {
            all.add(new Allowance(AllowanceKind.OFFICIAL, house.officials().perReceiver(), spent.onReceiver()));
        }
        if (customer.capPerPerson() != null) {
            all.add(new Allowance(AllowanceKind.CUSTOMER_POLICY, customer.capPerPerson(), spent.onReceiver()));
        }
        all.add(new Allowance(AllowanceKind.COMPANY, house.perCompany(), spent.onCompany()));
        all.add(new Allowance(AllowanceKind.GIVER, house.perGiver(), spent.byGiver()));
        return all;
    }
}
