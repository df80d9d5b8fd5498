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
                        name(source.getPositionsMap().getOrDefault(first(at).id(), 0)))
                .orElse(CelSourceLocation.of(1, 0));
        return new RuleFault(code, place.getLine(), place.getColumn() + 1, found, expected);
    }

    /** A call stands where its name does, not its parenthesis. */
    private int name(int offset) {
        if (offset >= source.getContent().size() || source.getContent().get(offset) != '(') {
            return offset;
        }
        int start = offset;
        while (start > 0 && Character.isJavaIdentifierPart(source.getContent().get(start - 1))) {
            start--;
        }
        return start;
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
