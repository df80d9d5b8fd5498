package dev.guanxi.segmentation.segment.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import dev.guanxi.segmentation.segment.rule.Explanation.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a rule apart into its conditions, each with what came out for one customer. */
final class Explainer {

    private static final CelUnparser WRITER = CelUnparserFactory.newUnparser();

    private final CelAbstractSyntaxTree tree;
    private final List<Usage> usages;
    private final Map<Long, Object> results;
    private final FactSheet sheet;
    private final Instant now;

    Explainer(CelAbstractSyntaxTree tree, List<Usage> usages, Map<Long, Object> results, FactSheet sheet, Instant now) {
        this.tree = tree;
        this.usages = usages;
        this.results = results;
        this.sheet = sheet;
        this.now = now;
    }

    Explanation explain(CelExpr at) {
        if (at.getKind() == CelExpr.ExprKind.Kind.CALL) {
            switch (at.call().function()) {
                case Operators.AND:
                    return combined(at, Kind.ALL);
                case Operators.OR:
                    return combined(at, Kind.ANY);
                case Operators.NOT:
                    return combined(at, Kind.NOT);
                default:
                    break;
            }
        }
        return new Explanation(Kind.CONDITION, text(at), holds(at), facts(at), List.of());
    }

    private Explanation combined(CelExpr at, Kind kind) {
        return new Explanation(
                kind,
                text(at),
                holds(at),
                List.of(),
                operands(at, at.call().function()).map(this::explain).toList());
    }

    /** The operands of a chain of one operator, side by side. */
    private static Stream<CelExpr> operands(CelExpr at, String operator) {
        return at.call().args().stream()
                .flatMap(argument -> argument.getKind() == CelExpr.ExprKind.Kind.CALL
                                && !Operators.NOT.equals(operator)
                                && operator.equals(argument.call().function())
                        ? operands(argument, operator)
                        : Stream.of(argument));
    }

    private Boolean holds(CelExpr at) {
        if (at.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            return at.constant().booleanValue();
        }
        return results.get(at.id()) instanceof Boolean result ? result : null;
    }

    private String text(CelExpr at) {
        return WRITER.unparse(CelAbstractSyntaxTree.newParsedAst(at, tree.getSource()));
    }

    private List<Explanation.Value> facts(CelExpr at) {
        Set<Long> within = Syntax.within(at).map(CelExpr::id).collect(Collectors.toSet());
        List<Explanation.Value> found = new ArrayList<>();
        for (Usage usage : usages) {
            if (within.contains(usage.node())) {
                Object value = usage.fact().isWindow()
                        ? sheet.value(usage.fact(), now, usage.days())
                        : sheet.value(usage.fact(), now);
                found.add(new Explanation.Value(usage.fact(), usage.days(), value));
            }
        }
        return found;
    }
}
