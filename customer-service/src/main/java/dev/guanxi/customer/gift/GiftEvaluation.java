package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.rule.Allowance;
import dev.guanxi.customer.gift.rule.AllowanceKind;
import dev.guanxi.customer.gift.rule.Evaluation;
import dev.guanxi.customer.gift.rule.Finding;
import dev.guanxi.customer.gift.rule.GiftRule;
import dev.guanxi.customer.gift.rule.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the rules say of a gift that nobody has given yet.
 *
 * @param value in the currency of the limits, rounded up to the cent
 * @param rules that apply, none if it is simply allowed
 * @param allowances of the calendar year that it would take from, as they stand now
 */
@Schema(examples = """
                {"verdict":"DENIED","value":180,"currency":"CNY",
                 "rules":[{"rule":"RECEIVER_LIMIT","verdict":"DENIED","limit":3000,"left":79.5,
                           "text":"Of the 3000 CNY that one receiver may be given in a year, 79.50 are left."}],
                 "allowances":[{"of":"RECEIVER","limit":3000,"spent":2920.5,"left":79.5},
                               {"of":"COMPANY","limit":20000,"spent":2920.5,"left":17079.5},
                               {"of":"GIVER","limit":30000,"spent":500,"left":29500}]}""")
public record GiftEvaluation(
        Verdict verdict, BigDecimal value, String currency, List<Rule> rules, List<Left> allowances) {

    /** A rule that applies. */
    @Schema(name = "GiftRuleFinding")
    public record Rule(GiftRule rule, Verdict verdict, BigDecimal limit, BigDecimal left, String text) {}

    /** What is left of an allowance. */
    @Schema(name = "GiftAllowanceLeft")
    public record Left(AllowanceKind of, BigDecimal limit, BigDecimal spent, BigDecimal left) {}

    static GiftEvaluation of(Evaluation evaluation, String currency, Locale language) {
        return new GiftEvaluation(
                evaluation.verdict(),
                evaluation.value(),
                currency,
                evaluation.findings().stream()
                        .map(finding -> rule(finding, currency, language))
                        .toList(),
                evaluation.allowances().stream().map(GiftEvaluation::left).toList());
    }

    static Rule rule(Finding finding, String currency, Locale language) {
        return new Rule(
                finding.rule(),
                finding.rule().verdict(),
                finding.limit(),
                finding.left(),
                RuleTexts.of(language, finding, currency));
    }

    private static Left left(Allowance allowance) {
        return new Left(allowance.kind(), allowance.limit(), allowance.spent(), allowance.left());
    }
}
