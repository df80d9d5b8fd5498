package dev.guanxi.segmentation.segment;

import dev.guanxi.segmentation.segment.rule.Fact;
import dev.guanxi.segmentation.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Facts and their values in words, as sentences have them; what a fact means exactly, the catalogue says. */
final class FactWords {

    private static final String NONE = "NONE";

    private FactWords() {}

    static String label(Fact fact, Texts texts) {
        return texts.of("label." + fact.name());
    }

    /** Numbers with two decimals at most, codes by their names. */
    static String value(Fact fact, Object value, Texts texts) {
        if (Long.valueOf(Fact.NEVER).equals(value)) {
            return texts.of("segment.never");
        }
        if (value instanceof Double number) {
            return rounded(number);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? texts.of("code." + NONE)
                    : list.stream().map(String::valueOf).collect(Collectors.joining(texts.of("list.separator")));
        }
        String code = String.valueOf(value);
        return switch (fact.type()) {
            case FLAG -> texts.of("code." + code);
            case TEXT -> name(fact, code.isEmpty() ? NONE : code, texts);
            default -> code;
        };
    }

    private static String name(Fact fact, String code, Texts texts) {
        if (NONE.equals(code)) {
            return texts.of("code." + NONE);
        }
        if ("customer.country".equals(fact.name())) {
            return new Locale("", code).getDisplayCountry(texts.language());
        }
        if (!fact.values().contains(code)) {
            return code;
        }
        return switch (fact.name()) {
            case "tier.current", "tier.previous" -> texts.of("tier." + code);
            case "value.group" -> texts.of("group." + code);
            default -> texts.of("code." + code);
        };
    }

    private static String rounded(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
