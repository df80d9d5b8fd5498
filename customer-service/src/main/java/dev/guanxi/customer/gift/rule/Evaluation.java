package dev.guanxi.customer.gift.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What all rules say of a gift: the strictest verdict counts.
 *
 * @param value of the gift, in the currency of the limits
 * @param findings of the rules that apply; none if it is simply allowed
 * @param allowances that the gift takes from, as they stand before it
 */
public record Evaluation(Verdict verdict, BigDecimal value, List<Finding> findings, List<Allowance> allowances) {

    public static Evaluation of(GiftFacts gift) {
        List<Finding> findings = Arrays.stream(GiftRule.values())
                .map(rule -> rule.judge(gift))
                .flatMap(Optional::stream)
                .toList();
        Verdict verdict = Verdict.strictest(
                findings.stream().map(finding -> finding.rule().verdict()).toList());
        return new Evaluation(verdict, gift.value(), findings, gift.allowances());
    }

    public List<GiftRule> rules() {
        return findings.stream().map(Finding::rule).toList();
    }
}
