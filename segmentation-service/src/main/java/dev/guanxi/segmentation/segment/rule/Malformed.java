package dev.guanxi.segmentation.segment.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what CEL's parser met and could not read, without the words of its grammar. */
final class Malformed {

    private static final Pattern UNFIT = Pattern.compile(
            "(?:mismatched input|extraneous input|no viable alternative at input) '(.*?)'(?: expecting .*)?",
            Pattern.DOTALL);
    private static final Pattern STRANGE = Pattern.compile("token recognition error at: '(.*)'", Pattern.DOTALL);
    private static final String END = "<EOF>";

    private Malformed() {}

    static String text(String message) {
        Matcher unfit = UNFIT.matcher(message);
        if (unfit.matches()) {
            return unfit.group(1).endsWith(END)
                    ? "Something more: the rule ends too early."
                    : "Something else than " + unfit.group(1) + " here: an operator, value or parenthesis is missing.";
        }
        Matcher strange = STRANGE.matcher(message);
        if (strange.matches()) {
            return "Something else than " + strange.group(1) + " here: no sign of rules, or a quote without its end.";
        }
        return "A CEL expression: " + message.replace("'" + END + "'", "the end") + ".";
    }
}
