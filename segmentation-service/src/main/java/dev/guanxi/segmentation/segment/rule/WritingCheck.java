package dev.guanxi.segmentation.segment.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.guanxi.segmentation.segment.rule.RuleFault.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what CEL would take and what nobody can mean. Rules that were kept are not asked again. */
final class WritingCheck {

    private static final Set<CelConstant.Kind> NUMBERS =
            Set.of(CelConstant.Kind.INT64_VALUE, CelConstant.Kind.UINT64_VALUE, CelConstant.Kind.DOUBLE_VALUE);

    private WritingCheck() {}

    static Optional<RuleFault> fault(CelExpr at, Places places) {
        return switch (at.getKind()) {
            case CALL -> division(at.call(), places);
            case LIST -> mixture(at.list().elements(), places);
            default -> Optional.empty();
        };
    }

    private static Optional<RuleFault> division(CelCall call, Places places) {
        boolean divides = Operators.DIVIDE.equals(call.function()) || Operators.REMAINDER.equals(call.function());
        return divides && isZero(call.args().get(1))
                ? Optional.of(places.fault(
                        Code.DIVISION_BY_ZERO,
                        call.args().get(1),
                        "0",
                        "A divisor other than 0: nothing can be said of anybody like this."))
                : Optional.empty();
    }

    private static Optional<RuleFault> mixture(List<CelExpr> elements, Places places) {
        List<CelExpr> constants = elements.stream()
                .filter(element -> element.getKind() == CelExpr.ExprKind.Kind.CONSTANT)
                .toList();
        return constants.stream()
                .filter(element -> isNumber(element) != isNumber(constants.get(0))
                        || !isNumber(element)
                                && !Syntax.isKind(
                                        element, constants.get(0).constant().getKind()))
                .findFirst()
                .map(element -> places.fault(
                        Code.TYPE_MISMATCH,
                        element,
                        Syntax.written(element.constant()),
                        "Elements of a list that are alike: texts, or numbers."));
    }

    private static boolean isZero(CelExpr at) {
        return Syntax.isKind(at, CelConstant.Kind.INT64_VALUE) && at.constant().int64Value() == 0
                || Syntax.isKind(at, CelConstant.Kind.DOUBLE_VALUE)
                        && at.constant().doubleValue() == 0;
    }

    private static boolean isNumber(CelExpr at) {
        return NUMBERS.contains(at.constant().getKind());
    }
}
