package dev.guanxi.segmentation.segment.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelKind;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.guanxi.segmentation.segment.rule.RuleFault.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the text of rules, and refuses what is not right, with its place and what would be. Safe for many threads. */
public final class RuleCompiler {

    private static final int SHOWN = 40;

    private final CelCompiler compiler = Language.compiler();
    private final CelRuntime quick = Language.runtime(true);
    private final CelRuntime thorough = Language.runtime(false);

    /**
     * The rule, ready to be asked.
     *
     * @throws FaultyRule with everything that is wrong with it
     */
    public CompiledRule compile(String text, RuleScope scope) {
        if (text.codePointCount(0, text.length()) > Language.MAX_LENGTH) {
            throw refused(Code.TOO_LONG, "", "At most " + Language.MAX_LENGTH + " characters.");
        }
        CelAbstractSyntaxTree parsed = read(compiler.parse(text), text, null);
        RuleWalk walk = new RuleWalk(scope, new Places(parsed.getSource()));
        walk.visit(parsed.getExpr());
        if (!walk.faults().isEmpty()) {
            throw new FaultyRule(walk.faults());
        }
        long cost = Cost.of(parsed.getExpr());
        if (cost > Cost.LIMIT) {
            throw refused(
                    Code.TOO_COSTLY,
                    cost + " steps",
                    "At most " + Cost.LIMIT + " steps for each customer: fewer or" + " smaller lists within lists.");
        }
        CelAbstractSyntaxTree checked = read(compiler.check(parsed), text, walk.usages());
        if (checked.getResultType().kind() != CelKind.BOOL) {
            throw refused(
                    Code.NOT_BOOLEAN,
                    checked.getResultType().name(),
                    "A condition that is true or false, such as" + " purchases.count(90) > 0.");
        }
        return programs(text, checked, walk, cost);
    }

    private CompiledRule programs(String text, CelAbstractSyntaxTree checked, RuleWalk walk, long cost) {
        try {
            return new CompiledRule(
                    text,
                    checked,
                    quick.createProgram(checked),
                    thorough.createProgram(checked),
                    List.copyOf(walk.usages()),
                    Set.copyOf(walk.references()),
                    cost);
        } catch (CelEvaluationException e) {
            throw refused(Code.MALFORMED, "", e.getMessage());
        }
    }

    private static CelAbstractSyntaxTree read(CelValidationResult result, String text, List<Usage> usages) {
        if (result.hasError()) {
            Optional<RuleFault> slip = usages == null ? Slips.find(text) : Optional.empty();
            if (slip.isPresent() && !isTooDeep(result.getErrors().get(0))) {
                throw new FaultyRule(List.of(slip.get()));
            }
            throw new FaultyRule(result.getErrors().stream()
                    .limit(5)
                    .map(issue -> usages == null ? malformed(issue, text) : mismatched(issue, text, usages))
                    .toList());
        }
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw refused(Code.MALFORMED, "", e.getMessage());
        }
    }

    private static RuleFault malformed(CelIssue issue, String text) {
        Code code = isTooDeep(issue) ? Code.TOO_DEEP : Code.MALFORMED;
        String expected = code == Code.TOO_DEEP
                ? "At most " + Language.MAX_DEPTH + " levels of parentheses and conditions."
                : Malformed.text(issue.getMessage());
        return at(code, issue, text, expected);
    }

    private static boolean isTooDeep(CelIssue issue) {
        return issue.getMessage().contains("recursion");
    }

    private static RuleFault mismatched(CelIssue issue, String text, List<Usage> usages) {
        String facts = usages.stream()
                .map(Usage::fact)
                .distinct()
                .map(fact -> fact.name() + " is " + fact.type())
                .collect(Collectors.joining(", "));
        String what = Mismatch.text(issue.getMessage());
        return at(Code.TYPE_MISMATCH, issue, text, facts.isEmpty() ? what + "." : what + "; " + facts + ".");
    }

    private static RuleFault at(Code code, CelIssue issue, String text, String expected) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn());
        String found = text.lines().skip(line - 1L).findFirst().orElse("");
        int from = Math.min(column, found.length());
        int to = Math.min(from + SHOWN, found.length());
        return new RuleFault(code, line, column + 1, found.substring(from, to), expected);
    }

    private static FaultyRule refused(Code code, String found, String expected) {
        return new FaultyRule(List.of(new RuleFault(code, 1, 1, found, expected)));
    }
}
