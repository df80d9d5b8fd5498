package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.rule.Finding;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the rules say to people, in English and Simplified Chinese: {@code gift-rules.properties}. */
final class RuleTexts {

    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private RuleTexts() {}

    /** The text with the rule's limit, what is left of it, and the currency of both. */
    static String of(Locale language, Finding finding, String currency) {
        String text = ResourceBundle.getBundle("gift-rules", language, RuleTexts.class.getClassLoader(), ENGLISH_ELSE)
                .getString(finding.rule().name());
        Object[] values = {plain(finding.limit()), plain(finding.left()), currency};
        return new MessageFormat(text, language).format(values);
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
