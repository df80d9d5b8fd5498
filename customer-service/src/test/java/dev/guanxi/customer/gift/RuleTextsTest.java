package dev.guanxi.customer.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.gift.rule.Finding;
import dev.guanxi.customer.gift.rule.GiftRule;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTextsTest {

    @ParameterizedTest
    @EnumSource
    void everyRuleSpeaksBothLanguages(GiftRule rule) {
        Finding finding = new Finding(rule, new BigDecimal("3000"), new BigDecimal("79.50"));

        assertThat(RuleTexts.of(Locale.ENGLISH, finding, "CNY"))
                .matches("[A-Z].*\\.")
                .doesNotContain("{", "''");
        assertThat(RuleTexts.of(Locale.SIMPLIFIED_CHINESE, finding, "CNY"))
                .containsPattern("\\p{IsHan}")
                .doesNotContain("{");
    }

    @Test
    void limitsAndWhatIsLeftAreNamedWithTheirCurrency() {
        Finding finding = new Finding(GiftRule.RECEIVER_LIMIT, new BigDecimal("3000"), new BigDecimal("79.50"));

        assertThat(RuleTexts.of(Locale.ENGLISH, finding, "CNY"))
                .isEqualTo("Of the 3000 CNY that one receiver may be given in a calendar year, 79.50 are left.");
    }
}
