package dev.guanxi.customer.gift.rule;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/** Rules and facts that tests of rules start from: nothing applies to them. */
final class GivenRules {

    static final HouseRules HOUSE = new HouseRules(
            EnumSet.complementOf(EnumSet.of(GiftKind.CASH_EQUIVALENT)),
            money(2000),
            money(500),
            money(1000),
            money(3000),
            money(20000),
            money(30000),
            new OfficialRules(Set.of(GiftKind.MEAL, GiftKind.GOODS), money(200), money(600)));

    private GivenRules() {}

    static BigDecimal money(long amount) {
        return BigDecimal.valueOf(amount);
    }

    static Spent spent(long onReceiver, long onCompany, long byGiver) {
        return new Spent(money(onReceiver), money(onCompany), money(byGiver));
    }

    static GiftFacts facts(GiftKind kind, String value) {
        return new GiftFacts(kind, new BigDecimal(value), false, false, HOUSE, CustomerRules.NONE, Spent.NOTHING);
    }

    static GiftFacts toOfficial(GiftFacts facts) {
        return new GiftFacts(
                facts.kind(), facts.value(), true, facts.escalated(), facts.house(), facts.customer(), facts.spent());
    }

    static GiftFacts escalated(GiftFacts facts) {
        return new GiftFacts(
                facts.kind(), facts.value(), facts.official(), true, facts.house(), facts.customer(), facts.spent());
    }

    static GiftFacts under(CustomerRules customer, GiftFacts facts) {
        return new GiftFacts(
                facts.kind(),
                facts.value(),
                facts.official(),
                facts.escalated(),
                facts.house(),
                customer,
                facts.spent());
    }

    static GiftFacts after(Spent spent, GiftFacts facts) {
        return new GiftFacts(
                facts.kind(),
                facts.value(),
                facts.official(),
                facts.escalated(),
                facts.house(),
                facts.customer(),
                spent);
    }
}
