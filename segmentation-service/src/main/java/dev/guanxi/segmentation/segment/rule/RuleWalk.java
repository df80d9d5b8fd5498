package dev.guanxi.segmentation.segment.rule;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.guanxi.segmentation.segment.rule.RuleFault.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Goes through a rule's syntax tree: which facts and segments it asks for, and what it may not ask for. */
final class RuleWalk {

    private final RuleScope scope;
    private final Places places;
    private final List<RuleFault> faults = new ArrayList<>();
    private final List<Usage> usages = new ArrayList<>();
    private final Set<String> references = new TreeSet<>();
    private final Set<String> bound = new HashSet<>();

    RuleWalk(RuleScope scope, Places places) {
        this.scope = scope;
        this.places = places;
    }

    List<RuleFault> faults() {
        return faults;
    }

    List<Usage> usages() {
        return usages;
    }

    Set<String> references() {
        return references;
    }

    void visit(CelExpr at) {
        visit(at, List.of());
    }

    /** @param thresholds whole numbers that this expression is compared with */
    private void visit(CelExpr at, List<Long> thresholds) {
        switch (at.getKind()) {
            case IDENT -> ident(at);
            case SELECT -> path(at, thresholds);
            case CALL -> call(at, at.call());
            case LIST -> at.list().elements().forEach(this::visit);
            case COMPREHENSION -> comprehension(at.comprehension());
            case STRUCT, MAP ->
                fault(Code.FUNCTION_UNSUPPORTED, at, "{…}", "A condition over facts; rules have no maps.");
            default -> {
                // a constant asks for nothing
            }
        }
    }

    private void ident(CelExpr at) {
        if (!bound.contains(at.ident().name())) {
            unknownFact(at, at.ident().name());
        }
    }

    private void path(CelExpr at, List<Long> thresholds) {
        String name = Syntax.name(at);
        Fact fact = FactCatalogue.find(name).orElse(null);
        if (fact == null) {
            unknownFact(at, name);
        } else if (fact.isWindow()) {
            fault(Code.WINDOW_INVALID, at, name, window(fact));
        } else {
            use(at, fact, 0, thresholds);
        }
    }

    private void call(CelExpr at, CelCall call) {
        if (call.target().isPresent() && isFreeIdent(call.target().get())) {
            windowed(at, call);
            return;
        }
        if (!Operators.isAllowed(call.function())) {
            unsupported(at, call.function());
            return;
        }
        if (Operators.IN.equals(call.function()) && isSegments(call.args().get(1))) {
            reference(at, call.args().get(0));
            return;
        }
        ValueCheck.faults(call, places).forEach(faults::add);
        call.target().ifPresent(this::visit);
        for (CelExpr argument : call.args()) {
            visit(argument, Operators.COMPARISONS.contains(call.function()) ? Syntax.numbers(call) : List.of());
        }
    }

    private void windowed(CelExpr at, CelCall call) {
        String name = call.target().get().ident().name() + "." + call.function();
        Fact fact = FactCatalogue.find(name).orElse(null);
        if (fact == null) {
            unknownFact(at, name);
        } else if (!fact.isWindow()) {
            fault(Code.FACT_UNKNOWN, at, name + "(…)", name + ", without parentheses.");
        } else if (Syntax.days(call) < 1 || Syntax.days(call) > Fact.LONGEST_WINDOW) {
            fault(Code.WINDOW_INVALID, at, name, window(fact));
        } else {
            use(at, fact, Syntax.days(call), List.of());
        }
    }

    private void use(CelExpr at, Fact fact, long days, List<Long> thresholds) {
        usages.add(new Usage(fact, at.id(), days, thresholds));
        if (fact.confidential() && !scope.confidential()) {
            fault(Code.FACT_FORBIDDEN, at, fact.name(), "A fact that your role may read: this one is for managers.");
        }
    }

    private void reference(CelExpr at, CelExpr code) {
        String name = Syntax.text(code);
        if (name == null) {
            fault(
                    Code.SEGMENT_UNKNOWN,
                    at,
                    "inSegment(…)",
                    "The code of a segment, as a text: inSegment(\"regulars\").");
        } else if (!scope.knows(name)) {
            String nearest = Nearest.of(name, scope.segments())
                    .map(near -> " Maybe \"" + near + "\"?")
                    .orElse("");
            fault(Code.SEGMENT_UNKNOWN, code, name, "The code of an active segment that you may read." + nearest);
        } else {
            references.add(name);
        }
    }

    private void comprehension(CelComprehension loop) {
        visit(loop.iterRange());
        List<String> names = List.of(loop.iterVar(), loop.accuVar());
        List<String> fresh = names.stream().filter(bound::add).toList();
        Stream.of(loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result())
                .forEach(this::visit);
        fresh.forEach(bound::remove);
    }

    private void unknownFact(CelExpr at, String name) {
        List<String> names = FactCatalogue.all().stream().map(Fact::name).toList();
        String nearest = Nearest.of(name, names)
                .map(near -> "Maybe "
                        + FactCatalogue.find(near).map(RuleWalk::written).orElse(near) + "? ")
                .orElse("");
        fault(Code.FACT_UNKNOWN, at, name, nearest + "All facts are listed in /api/v1/segment-facts.");
    }

    private void unsupported(CelExpr at, String function) {
        String nearest = Nearest.of(function, Operators.FUNCTIONS)
                .map(near -> " Maybe " + near + "?")
                .orElse("");
        fault(
                Code.FUNCTION_UNSUPPORTED,
                at,
                function,
                "One of " + String.join(", ", Operators.FUNCTIONS) + "." + nearest);
    }

    private void fault(Code code, CelExpr at, String found, String expected) {
        faults.add(places.fault(code, at, found, expected));
    }

    private boolean isFreeIdent(CelExpr at) {
        return at.getKind() == CelExpr.ExprKind.Kind.IDENT
                && !bound.contains(at.ident().name());
    }

    private static boolean isSegments(CelExpr at) {
        return at.getKind() == CelExpr.ExprKind.Kind.IDENT
                && Language.SEGMENTS.equals(at.ident().name());
    }

    private static String written(Fact fact) {
        return fact.isWindow() ? fact.name() + "(90)" : fact.name();
    }

    private static String window(Fact fact) {
        return fact.name() + "(days) with 1 to " + Fact.LONGEST_WINDOW + " days as a number, such as " + fact.name()
                + "(90).";
    }
}
