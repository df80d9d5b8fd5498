package dev.guanxi.segmentation.segment.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.List;
import java.util.stream.Stream;

/** What parts of a syntax tree stand for. */
final class Syntax {

    private Syntax() {}

    /** A path as it was written: {@code customer.kind}. */
    static String name(CelExpr at) {
        return switch (at.getKind()) {
            case IDENT -> at.ident().name();
            case SELECT -> name(at.select().operand()) + "." + at.select().field();
            default -> "…";
        };
    }

    /** The expression and all that it is made of. */
    static Stream<CelExpr> within(CelExpr at) {
        return Stream.concat(Stream.of(at), parts(at).flatMap(Syntax::within));
    }

    private static Stream<CelExpr> parts(CelExpr at) {
        return switch (at.getKind()) {
            case SELECT -> Stream.of(at.select().operand());
            case CALL -> Stream.concat(at.call().target().stream(), at.call().args().stream());
            case LIST -> at.list().elements().stream();
            case COMPREHENSION ->
                Stream.of(at.comprehension().iterRange(), at.comprehension().loopStep());
            default -> Stream.empty();
        };
    }

    static long days(CelCall call) {
        return call.args().size() == 1 && isKind(call.args().get(0), CelConstant.Kind.INT64_VALUE)
                ? call.args().get(0).constant().int64Value()
                : 0;
    }

    static String text(CelExpr at) {
        return isKind(at, CelConstant.Kind.STRING_VALUE) ? at.constant().stringValue() : null;
    }

    static List<Long> numbers(CelCall comparison) {
        return comparison.args().stream()
                .filter(argument -> isKind(argument, CelConstant.Kind.INT64_VALUE))
                .map(argument -> argument.constant().int64Value())
                .flatMap(number -> Stream.of(number, number + 1))
                .toList();
    }

    /** A constant as it was written, about: a text without its quotes. */
    static String written(CelConstant constant) {
        return switch (constant.getKind()) {
            case STRING_VALUE -> constant.stringValue();
            case INT64_VALUE -> String.valueOf(constant.int64Value());
            case DOUBLE_VALUE -> String.valueOf(constant.doubleValue());
            case BOOLEAN_VALUE -> String.valueOf(constant.booleanValue());
            default -> "…";
        };
    }

    static boolean isKind(CelExpr at, CelConstant.Kind kind) {
        return at.getKind() == CelExpr.ExprKind.Kind.CONSTANT && at.constant().getKind() == kind;
    }
}
