package dev.guanxi.segmentation.segment.rule;

import java.util.List;
import java.util.Set;

/** The names by which CEL's syntax tree calls operators, and the functions that rules may use. */
final class Operators {

    static final String AND = "_&&_";
    static final String OR = "_||_";
    static final String NOT = "!_";
    static final String IN = "@in";
    static final String EQUAL = "_==_";
    static final String UNEQUAL = "_!=_";
    static final String DIVIDE = "_/_";
    static final String REMAINDER = "_%_";

    static final Set<String> COMPARISONS = Set.of(EQUAL, UNEQUAL, "_<_", "_<=_", "_>_", "_>=_");
    static final List<String> FUNCTIONS =
            List.of("size", "contains", "startsWith", "endsWith", "all", "exists", "exists_one", "inSegment");

    private static final Set<String> OTHERS =
            Set.of(AND, OR, NOT, IN, "_?_:_", "_+_", "_-_", "_*_", DIVIDE, REMAINDER, "-_", "@not_strictly_false");
    private static final Set<String> CALLABLE = Set.of("size", "contains", "startsWith", "endsWith");

    private Operators() {}

    /** As rules write it: {@code _>=_} is {@code >=}. */
    static String shown(String function) {
        return switch (function) {
            case IN -> "in";
            case "_[_]" -> "[…]";
            case "_?_:_" -> "? :";
            default -> function.startsWith("_") || function.endsWith("_") ? function.replace("_", "") : function;
        };
    }

    static boolean isAllowed(String function) {
        return COMPARISONS.contains(function) || OTHERS.contains(function) || CALLABLE.contains(function);
    }
}
