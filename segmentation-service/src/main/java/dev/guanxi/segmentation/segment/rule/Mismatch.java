package dev.guanxi.segmentation.segment.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what CEL's checker found of types that do not go together, in the words of the catalogue. */
final class Mismatch {

    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']+)' applied to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern DECIMAL_AND_NUMBER = Pattern.compile("\\((DECIMAL, NUMBER|NUMBER, DECIMAL)\\)");

    private Mismatch() {}

    static String text(String message) {
        Matcher found = NO_OVERLOAD.matcher(message);
        if (!found.matches()) {
            return "Like compared with like: " + message;
        }
        String operator = Operators.shown(found.group(1));
        String types = types(found.group(2));
        if (DECIMAL_AND_NUMBER.matcher(types).matches()) {
            return "Two DECIMALs beside " + operator + ", not " + types
                    + ": write a number with a point, such as 2.0; the amount per purchase is purchases.average(days)";
        }
        return "Like with like beside " + operator + ", not " + types;
    }

    private static String types(String cel) {
        return cel.replace("list(string)", FactType.TEXTS.name())
                .replaceAll("\\bdouble\\b", FactType.DECIMAL.name())
                .replaceAll("\\bu?int\\b", FactType.NUMBER.name())
                .replaceAll("\\bstring\\b", FactType.TEXT.name())
                .replaceAll("\\bbool\\b", FactType.FLAG.name());
    }
}
