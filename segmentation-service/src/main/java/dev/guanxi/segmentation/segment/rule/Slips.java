package dev.guanxi.segmentation.segment.rule;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Operators of other languages, which people write by habit, and CEL's in their place. */
final class Slips {

    private static final Map<String, String> RIGHT =
            Map.of("and", "&&", "or", "||", "not", "!", "=", "==", "<>", "!=", "=<", "<=", "=>", ">=");

    /** Texts in quotes and comments are passed over. */
    private static final Pattern PATTERN = Pattern.compile(
            "'(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\"|//[^\\n]*"
                    + "|(?<slip>(?<![.\\w])(?:and|or|not)\\b|<>|=<|=>|(?<![=!<>])=(?!=))",
            Pattern.CASE_INSENSITIVE);

    private Slips() {}

    /** The first of them in the rule. */
    static Optional<RuleFault> find(String rule) {
        Matcher matcher = PATTERN.matcher(rule);
        while (matcher.find()) {
            if (matcher.group("slip") != null) {
                return Optional.of(fault(rule, matcher.start(), matcher.group()));
            }
        }
        return Optional.empty();
    }

    /** What to write instead of a word; empty for any other. */
    static Optional<String> advice(String written) {
        return Optional.ofNullable(RIGHT.get(written.toLowerCase(Locale.ROOT)))
                .map(right -> right + " instead of " + written
                        + ". Conditions are joined by &&, || and !, and compared by == and !=.");
    }

    private static RuleFault fault(String rule, int at, String written) {
        String before = rule.substring(0, at);
        int line = (int) before.chars().filter(sign -> sign == '\n').count() + 1;
        int column = rule.codePointCount(before.lastIndexOf('\n') + 1, at) + 1;
        return new RuleFault(
                RuleFault.Code.MALFORMED, line, column, written, advice(written).orElseThrow());
    }
}
