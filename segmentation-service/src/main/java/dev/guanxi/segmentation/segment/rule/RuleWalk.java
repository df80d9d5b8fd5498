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
    private final RuleFaults faults;
    private final List<Usage> usages = new ArrayList<>();
    private final Set<String> references = new TreeSet<>();
    private final Set<String> bound = new HashSet<>();

    RuleWalk(RuleScope scope, Places places) {
        this.scope = scope;
        this.places = places;
        this.faults = new RuleFaults(places);
    }

    List<RuleFault> faults() {
        return faults.found();
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
        if (scope.isWriting()) {
            WritingCheck.fault(at, places).ifPresent(faults::add);
        }
        switch (at.getKind()) {
            case IDENT -> ident(at);
            case SELECT -> path(at, thresholds);
            case CALL -> call(at, at.call());
            case LIST -> at.list().elements().forEach(this::visit);
            case COMPREHENSION -> comprehension(at.comprehension());
            case STRUCT, MAP ->
                faults.add(Code.FUNCTION_UNSUPPORTED, at, "{…}", "A condition over facts; rules have no maps.");
            default -> {
                // a constant asks for nothing
            }
        }
    }

    private void ident(CelExpr at) {
        if (!bound.contains(at.ident().name())) {
            faults.unknownFact(at, at.ident().name());
        }
    }

    private void path(CelExpr at, List<Long> thresholds) {
        String name = Syntax.name(at);
        Fact fact = FactCatalogue.find(name).orElse(null);
        if (fact == null) {
            faults.unknownFact(at, name);
        } else if (fact.isWindow()) {
            faults.window(at, fact);
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
            faults.unsupported(at, call.function());
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
            faults.unknownFact(at, name);
        } else if (!fact.isWindow()) {
            faults.add(Code.FACT_UNKNOWN, at, name + "(…)", name + ", without parentheses.");
        } else if (Syntax.days(call) < 1 || Syntax.days(call) > Fact.LONGEST_WINDOW) {
            faults.window(at, fact);
        } else {
            use(at, fact, Syntax.days(call), List.of());
        }
    }

    private void use(CelExpr at, Fact fact, long days, List<Long> thresholds) {
        usages.add(new Usage(fact, at.id(), days, thresholds));
        if (fact.confidential() && !scope.confidential()) {
            faults.add(
                    Code.FACT_FORBIDDEN, at, fact.name(), "A fact that your role may read: this one is for managers.");
        }
    }

    private void reference(CelExpr at, CelExpr code) {
        String name = Syntax.text(code);
        if (name == null) {
            faults.add(
                    Code.SEGMENT_UNKNOWN,
                    at,
                    "inSegment(…)",
                    "The code of a segment, as a text: inSegment(\"regulars\").");
        } else if (!scope.knows(name)) {
            faults.unknownSegment(code, name, scope.segments());
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

    private boolean isFreeIdent(CelExpr at) {
        return at.getKind() == CelExpr.ExprKind.Kind.IDENT
                && !bound.contains(at.ident().name());
    }

    private static boolean isSegments(CelExpr at) {
        return at.getKind() == CelExpr.ExprKind.Kind.IDENT
                && Language.SEGMENTS.equals(at.ident().name());
    }
}
