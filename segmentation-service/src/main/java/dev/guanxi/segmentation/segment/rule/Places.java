package dev.guanxi.segmentation.segment.rule;

import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;

/** Where in the text of a rule its parts stand. */
final class Places {

    private final CelSource source;

    Places(CelSource source) {
        this.source = source;
    }

    RuleFault fault(RuleFault.Code code, CelExpr at, String found, String expected) {
        CelSourceLocation place = source.getOffsetLocation(
                        source.getPositionsMap().getOrDefault(first(at).id(), 0))
                .orElse(CelSourceLocation.of(1, 0));
        return new RuleFault(code, place.getLine(), place.getColumn() + 1, found, expected);
    }

    /** A path such as {@code customer.kind} stands where its first word does, not its point. */
    private static CelExpr first(CelExpr expression) {
        return switch (expression.getKind()) {
            case SELECT -> first(expression.select().operand());
            case CALL -> expression.call().target().map(Places::first).orElse(expression);
            default -> expression;
        };
    }
}
