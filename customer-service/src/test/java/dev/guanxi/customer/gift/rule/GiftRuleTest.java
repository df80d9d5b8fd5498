package dev.guanxi.customer.gift.rule;

import static dev.guanxi.customer.gift.rule.GivenRules.after;
import static dev.guanxi.customer.gift.rule.GivenRules.escalated;
import static dev.guanxi.customer.gift.rule.GivenRules.facts;
import static dev.guanxi.customer.gift.rule.GivenRules.money;
import static dev.guanxi.customer.gift.rule.GivenRules.spent;
import static dev.guanxi.customer.gift.rule.GivenRules.toOfficial;
import static dev.guanxi.customer.gift.rule.GivenRules.under;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule by a gift that breaks it and the nearest one that does not. */
class GiftRuleTest {

    private static final CustomerRules GOODS_ALONE =
            new CustomerRules(Set.of(GiftKind.GOODS), false, money(100), money(150));
    private static final CustomerRules MEALS_TOO = new CustomerRules(Set.of(GiftKind.GOODS), true, null, null);

    private static Arguments example(GiftRule rule, GiftFacts broken, GiftFacts kept) {
        return Arguments.of(rule, broken, kept);
    }

    static Stream<Arguments> examples() {
        GiftFacts goods = facts(GiftKind.GOODS, "100");
        return Stream.of(
                example(GiftRule.HOUSE_KIND, facts(GiftKind.CASH_EQUIVALENT, "1"), facts(GiftKind.TRAVEL, "1")),
                example(GiftRule.HOUSE_ITEM_CAP, facts(GiftKind.GOODS, "2000.01"), facts(GiftKind.GOODS, "2000")),
                example(GiftRule.HOUSE_APPROVAL, facts(GiftKind.GOODS, "500.01"), facts(GiftKind.GOODS, "500")),
                example(
                        GiftRule.RECEIVER_LIMIT,
                        after(spent(2901, 2901, 0), goods),
                        after(spent(2900, 2900, 0), goods)),
                example(GiftRule.COMPANY_LIMIT, after(spent(0, 19901, 0), goods), after(spent(0, 19900, 0), goods)),
                example(GiftRule.GIVER_LIMIT, after(spent(0, 0, 29901), goods), after(spent(0, 0, 29900), goods)),
                example(
                        GiftRule.OFFICIAL_KIND,
                        toOfficial(facts(GiftKind.TRAVEL, "1")),
                        toOfficial(facts(GiftKind.MEAL, "1"))),
                example(GiftRule.OFFICIAL_KIND, toOfficial(facts(GiftKind.TRAVEL, "1")), facts(GiftKind.TRAVEL, "1")),
                example(
                        GiftRule.OFFICIAL_ITEM_CAP,
                        toOfficial(facts(GiftKind.GOODS, "200.01")),
                        toOfficial(facts(GiftKind.GOODS, "200"))),
                example(
                        GiftRule.OFFICIAL_LIMIT,
                        toOfficial(after(spent(501, 501, 0), goods)),
                        toOfficial(after(spent(500, 500, 0), goods))),
                example(
                        GiftRule.OFFICIAL_LIMIT,
                        toOfficial(after(spent(501, 501, 0), goods)),
                        after(spent(501, 501, 0), goods)),
                example(GiftRule.OFFICIAL_APPROVAL, toOfficial(goods), goods),
                example(
                        GiftRule.CUSTOMER_KIND,
                        under(GOODS_ALONE, facts(GiftKind.SAMPLE, "1")),
                        under(GOODS_ALONE, goods)),
                example(
                        GiftRule.CUSTOMER_MEALS,
                        under(GOODS_ALONE, facts(GiftKind.MEAL, "1")),
                        under(MEALS_TOO, facts(GiftKind.MEAL, "1"))),
                example(
                        GiftRule.CUSTOMER_ITEM_CAP,
                        under(GOODS_ALONE, facts(GiftKind.GOODS, "100.01")),
                        under(GOODS_ALONE, goods)),
                example(
                        GiftRule.CUSTOMER_LIMIT,
                        under(GOODS_ALONE, after(spent(51, 51, 0), goods)),
                        under(GOODS_ALONE, after(spent(50, 50, 0), goods))),
                example(GiftRule.RECEIVER_ESCALATED, escalated(goods), goods));
    }

    @ParameterizedTest(name = "{0}: {1} but not {2}")
    @MethodSource("examples")
    void appliesToWhatBreaksItAndToNothingElse(GiftRule rule, GiftFacts broken, GiftFacts kept) {
        assertThat(Evaluation.of(broken).rules()).contains(rule);
        assertThat(Evaluation.of(broken).verdict()).isGreaterThanOrEqualTo(rule.verdict());
        assertThat(Evaluation.of(kept).rules()).doesNotContain(rule);
    }

    @Test
    void everyRuleHasAnExample() {
        Set<Object> shown = examples().map(example -> example.get()[0]).collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrderElementsOf(Arrays.asList(GiftRule.values()));
    }

    @Test
    void whatBreaksNothingIsAllowed() {
        Evaluation evaluation = Evaluation.of(facts(GiftKind.GOODS, "100"));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(evaluation.findings()).isEmpty();
    }

    @Test
    void theStrictestVerdictCountsAndEveryRuleIsNamed() {
        Evaluation evaluation = Evaluation.of(toOfficial(facts(GiftKind.GOODS, "600")));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(evaluation.rules())
                .containsExactly(GiftRule.HOUSE_APPROVAL, GiftRule.OFFICIAL_ITEM_CAP, GiftRule.OFFICIAL_APPROVAL);
    }

    @Test
    void whatIsLeftIsToldAndNeverNegative() {
        Evaluation evaluation = Evaluation.of(after(spent(3500, 4000, 0), facts(GiftKind.GOODS, "100")));

        assertThat(evaluation.findings().get(0)).isEqualTo(new Finding(GiftRule.RECEIVER_LIMIT, money(3000), money(0)));
        assertThat(evaluation.allowances())
                .extracting(Allowance::left)
                .containsExactly(money(0), money(16000), money(30000));
    }
}
