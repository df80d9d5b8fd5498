package dev.guanxi.customer.gift.rule;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Ways to write one subject that make nobody another person. */
public enum Spelling {
    AS_IT_IS(subject -> subject),
    SHOUTED(subject -> subject.toUpperCase(Locale.ROOT)),
    BLANKS_AROUND(subject -> "  " + subject + " "),
    WIDE(subject -> subject.chars()
            .map(letter -> letter - '!' + '\uFF01')
            .mapToObj(letter -> String.valueOf((char) letter))
            .collect(Collectors.joining()));

    private final UnaryOperator<String> way;

    Spelling(UnaryOperator<String> way) {
        this.way = way;
    }

    public String of(String subject) {
        return way.apply(subject);
    }

    /** Subjects of tokens, such as {@code lin.yi}. */
    public static Arbitrary<String> subjects() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('.', '-')
                .ofMinLength(1)
                .ofMaxLength(12);
    }
}
