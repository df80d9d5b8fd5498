package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.segment.rule.FaultyRule;
import dev.guanxi.segmentation.segment.rule.RuleFault;

/** What is wrong with a rule as a problem: each fault with its place in the rule and what would be right. */
final class RuleRefusals {

    private RuleRefusals() {}

    static Refusal of(FaultyRule faulty) {
        RuleFault first = faulty.faults().get(0);
        return new Refusal(
                Refusal.Kind.UNPROCESSABLE,
                first.code().problem(),
                text(first),
                faulty.faults().stream()
                        .map(fault -> new FieldError(fault.code().problem(), "/rule", fault.found(), text(fault)))
                        .toList());
    }

    private static String text(RuleFault fault) {
        return "Line " + fault.line() + ", column " + fault.column() + ": " + fault.expected();
    }
}
