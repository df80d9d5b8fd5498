package dev.guanxi.segmentation.segment.rule;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;

/** How much work a rule is for one customer at worst, in steps; loops within loops multiply. */
final class Cost {

    /** About a millisecond. */
    static final long LIMIT = 5_000;

    private static final long WINDOW = 20;
    /** As many elements a list among the facts has at most. */
    private static final long LIST = 100;

    private static final long ENDLESS = 1_000_000_000;

    private Cost() {}

    static long of(CelExpr at) {
        long cost =
                switch (at.getKind()) {
                    case SELECT -> 1 + of(at.select().operand());
                    case CALL -> call(at);
                    case LIST ->
                        1 + at.list().elements().stream().mapToLong(Cost::of).sum();
                    case COMPREHENSION -> loop(at.comprehension());
                    default -> 1;
                };
        return Math.min(cost, ENDLESS);
    }

    private static long call(CelExpr at) {
        long own = at.call().target().map(target -> WINDOW + of(target)).orElse(1L);
        long arguments = at.call().args().stream().mapToLong(Cost::of).sum();
        return own
                + arguments
                + (Operators.IN.equals(at.call().function())
                        ? size(at.call().args().get(1))
                        : 0);
    }

    private static long loop(CelComprehension loop) {
        long turn = of(loop.loopCondition()) + of(loop.loopStep());
        return of(loop.iterRange()) + size(loop.iterRange()) * turn + of(loop.result());
    }

    private static long size(CelExpr list) {
        return list.getKind() == CelExpr.ExprKind.Kind.LIST
                ? list.list().elements().size()
                : LIST;
    }
}
