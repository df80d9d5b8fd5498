package dev.guanxi.segmentation.segment.rule;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds comparisons of a fact with a text that it never has, which would be false for everybody. */
final class ValueCheck {

    private ValueCheck() {}

    static List<RuleFault> faults(CelCall call, Places places) {
        boolean compares = Operators.EQUAL.equals(call.function()) || Operators.UNEQUAL.equals(call.function());
        if (!compares && !Operators.IN.equals(call.function())) {
            return List.of();
        }
        Optional<Fact> fact = call.args().stream().flatMap(ValueCheck::fact).findFirst();
        if (fact.isEmpty() || fact.get().values().isEmpty()) {
            return List.of();
        }
        return call.args().stream()
                .flatMap(ValueCheck::texts)
                .filter(at -> !fact.get().values().contains(Syntax.text(at)))
                .map(at -> fault(places, fact.get(), at))
                .toList();
    }

    private static RuleFault fault(Places places, Fact fact, CelExpr at) {
        String written = Syntax.text(at);
        String nearest = Nearest.of(written, fact.values())
                .map(near -> " Maybe \"" + near + "\"?")
                .orElse("");
        return places.fault(
                RuleFault.Code.VALUE_UNKNOWN,
                at,
                written,
                fact.name() + " is one of " + String.join(", ", fact.values()) + "." + nearest);
    }

    private static Stream<Fact> fact(CelExpr at) {
        boolean path = at.getKind() == CelExpr.ExprKind.Kind.SELECT
                && at.select().operand().getKind() == CelExpr.ExprKind.Kind.IDENT;
        return path
                ? FactCatalogue.find(
                        at.select().operand().ident().name() + "." + at.select().field())
                        .stream()
                : Stream.empty();
    }

    private static Stream<CelExpr> texts(CelExpr at) {
        if (at.getKind() == CelExpr.ExprKind.Kind.LIST) {
            return at.list().elements().stream().flatMap(ValueCheck::texts);
        }
        return Syntax.text(at) == null ? Stream.empty() : Stream.of(at);
    }
}
