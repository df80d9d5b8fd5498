package dev.guanxi.segmentation.segment.rule;

import dev.cel.common.ast.CelExpr;
import dev.guanxi.segmentation.segment.rule.RuleFault.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with a rule, gathered with what would be right. */
final class RuleFaults {

    private final Places places;
    private final List<RuleFault> found = new ArrayList<>();

    RuleFaults(Places places) {
        this.places = places;
    }

    List<RuleFault> found() {
        return found;
    }

    void add(RuleFault fault) {
        found.add(fault);
    }

    void add(Code code, CelExpr at, String written, String expected) {
        found.add(places.fault(code, at, written, expected));
    }

    void unknownFact(CelExpr at, String name) {
        List<String> names = FactCatalogue.all().stream().map(Fact::name).toList();
        String nearest = Nearest.of(name, names)
                .map(near -> "Maybe "
                        + FactCatalogue.find(near).map(RuleFaults::written).orElse(near) + "? ")
                .orElse("");
        add(Code.FACT_UNKNOWN, at, name, nearest + "All facts are listed in /api/v1/segment-facts.");
    }

    void unknownSegment(CelExpr at, String name, Set<String> known) {
        String nearest =
                Nearest.of(name, known).map(near -> " Maybe \"" + near + "\"?").orElse("");
        add(Code.SEGMENT_UNKNOWN, at, name, "The code of an active segment that you may read." + nearest);
    }

    void unsupported(CelExpr at, String function) {
        String functions = Nearest.of(function, Operators.FUNCTIONS)
                .map(near -> oneOf() + " Maybe " + near + "?")
                .orElseGet(RuleFaults::oneOf);
        add(
                Code.FUNCTION_UNSUPPORTED,
                at,
                Operators.shown(function),
                Slips.advice(function).orElse(functions));
    }

    void window(CelExpr at, Fact fact) {
        add(
                Code.WINDOW_INVALID,
                at,
                fact.name(),
                fact.name() + "(days) with 1 to " + Fact.LONGEST_WINDOW + " days as a number, such as " + fact.name()
                        + "(90).");
    }

    private static String oneOf() {
        return "One of " + String.join(", ", Operators.FUNCTIONS) + ".";
    }

    private static String written(Fact fact) {
        return fact.isWindow() ? fact.name() + "(90)" : fact.name();
    }
}
