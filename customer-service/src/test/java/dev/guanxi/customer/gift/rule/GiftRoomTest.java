package dev.guanxi.customer.gift.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GiftRoomTest {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private static BigDecimal cny(int value) {
        return BigDecimal.valueOf(value);
    }

    private static final OfficialRules OFFICIALS = new OfficialRules(Set.of(GiftKind.MEAL), cny(200), cny(600));

    private static HouseRules house(int item, int approval, int receiver) {
        return new HouseRules(
                Set.of(GiftKind.GOODS, GiftKind.MEAL),
                cny(item),
                cny(approval),
                cny(1000),
                cny(receiver),
                cny(20000),
                cny(30000),
                OFFICIALS);
    }

    private static GiftFacts facts(HouseRules house, CustomerRules customer, boolean official, int spentOnReceiver) {
        Spent spent = new Spent(cny(spentOnReceiver), cny(spentOnReceiver), ZERO);
        return new GiftFacts(GiftKind.GOODS, ZERO, official, false, house, customer, spent);
    }

    private static List<GiftRule> rules(GiftRoom room) {
        return room.findings().stream().map(Finding::rule).toList();
    }

    @Test
    void isWhatNeedsNoApproval() {
        GiftRoom room = GiftRoom.of(facts(house(2000, 500, 3000), CustomerRules.NONE, false, 0));

        assertThat(room.kind()).isEqualTo(GiftKind.GOODS);
        assertThat(room.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(room.upTo()).isEqualByComparingTo("500");
        assertThat(rules(room)).containsExactly(GiftRule.HOUSE_APPROVAL);
    }

    @Test
    void isWhatIsLeftOfTheAllowance() {
        GiftRoom room = GiftRoom.of(facts(house(2000, 500, 3000), CustomerRules.NONE, false, 2870));

        assertThat(room.upTo()).isEqualByComparingTo("130");
        assertThat(rules(room)).containsExactly(GiftRule.RECEIVER_LIMIT);
    }

    @Test
    void isWhatTheCustomersPolicyAllows() {
        CustomerRules policy = new CustomerRules(Set.of(GiftKind.GOODS), false, cny(80), null);
        CustomerRules meals = new CustomerRules(Set.of(), true, null, null);

        assertThat(GiftRoom.of(facts(house(2000, 500, 3000), policy, false, 0)).upTo())
                .isEqualByComparingTo("80");
        assertThat(GiftRoom.of(facts(house(2000, 500, 3000), meals, false, 0)).kind())
                .isEqualTo(GiftKind.MEAL);
    }

    @Test
    void needsApprovalForOfficials() {
        GiftRoom room = GiftRoom.of(facts(house(2000, 500, 3000), CustomerRules.NONE, true, 0));

        assertThat(room.kind()).isEqualTo(GiftKind.MEAL);
        assertThat(room.verdict()).isEqualTo(Verdict.NEEDS_APPROVAL);
        assertThat(room.upTo()).isEqualByComparingTo("200");
    }

    @Test
    void isACardWhereNothingIsLeft() {
        CustomerRules nothing = new CustomerRules(Set.of(), false, null, null);
        GiftRoom room = GiftRoom.of(facts(house(2000, 500, 3000), nothing, false, 0));

        assertThat(room.kind()).isNull();
        assertThat(room.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(rules(room)).containsExactly(GiftRule.CUSTOMER_KIND);
    }

    /** What is suggested is what the rules say of such a gift, and a cent more is another verdict. */
    @Property
    void isTheMostThatTheRulesAllow(
            @ForAll @IntRange(max = 3000) int item,
            @ForAll @IntRange(max = 3000) int approval,
            @ForAll @IntRange(max = 3000) int receiver,
            @ForAll @IntRange(max = 3000) int spent,
            @ForAll boolean official) {
        GiftFacts facts = facts(house(item, approval, receiver), CustomerRules.NONE, official, spent);
        GiftRoom room = GiftRoom.of(facts);

        if (room.kind() != null) {
            assertThat(verdict(facts, room.kind(), room.upTo())).isEqualTo(room.verdict());
            assertThat(verdict(facts, room.kind(), room.upTo().add(new BigDecimal("0.01"))))
                    .isNotEqualTo(room.verdict());
        }
    }

    private static Verdict verdict(GiftFacts of, GiftKind kind, BigDecimal value) {
        return Evaluation.of(new GiftFacts(
                        kind, value, of.official(), of.escalated(), of.house(), of.customer(), of.spent()))
                .verdict();
    }
}
