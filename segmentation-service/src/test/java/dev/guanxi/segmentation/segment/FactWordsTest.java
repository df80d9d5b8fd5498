package dev.guanxi.segmentation.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.segmentation.segment.rule.Fact;
import dev.guanxi.segmentation.segment.rule.FactCatalogue;
import dev.guanxi.segmentation.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts and their values in sentences. */
class FactWordsTest {

    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final Texts CHINESE = Texts.in(Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "122.65618000247751, 122.66",
        "11500.0, 11500",
        "0.0, 0",
        "-0.004, 0",
        "1.5, 1.5",
        "123456789012.5, 123456789012.5"
    })
    void numbersHaveTwoDecimalsAtMost(double number, String shown) {
        assertThat(FactWords.value(fact("purchases.amount"), number, ENGLISH)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0}: {1} is {2} or {3}")
    @CsvSource({
        "customer.kind, ORGANISATION, organisation, 组织",
        "tier.current, KEY, Key account, 重点客户",
        "value.group, CHAMPIONS, Champions, 最佳客户",
        "tier.previous, NONE, none, 无",
        "customer.accountManager, lin.yi, lin.yi, lin.yi",
        "customer.accountManager, '', none, 无",
        "customer.country, CN, China, 中国",
        "customer.country, '', none, 无",
        "customer.city, Hangzhou, Hangzhou, Hangzhou",
        "customer.city, '', none, 无"
    })
    void codesHaveNames(String fact, String code, String english, String chinese) {
        assertThat(FactWords.value(fact(fact), code, ENGLISH)).isEqualTo(english);
        assertThat(FactWords.value(fact(fact), code, CHINESE)).isEqualTo(chinese);
    }

    @Test
    void theRestIsSaidPlainly() {
        assertThat(FactWords.value(fact("visits.planned"), true, CHINESE)).isEqualTo("是");
        assertThat(FactWords.value(fact("purchases.daysSinceLast"), Fact.NEVER, ENGLISH))
                .isEqualTo("never");
        assertThat(FactWords.value(fact("purchases.daysSinceLast"), 95L, ENGLISH))
                .isEqualTo("95");
        assertThat(FactWords.value(fact("clubs.member"), List.of("a", "b"), ENGLISH))
                .isEqualTo("a, b");
        assertThat(FactWords.value(fact("clubs.member"), List.of(), ENGLISH)).isEqualTo("none");
    }

    /** A label is short, where a meaning defines; and no Chinese sentence has an English code. */
    @Test
    void everyFactAndCodeHasItsWordsInBothLanguages() {
        for (Fact fact : FactCatalogue.all()) {
            assertThat(FactWords.label(fact, ENGLISH)).doesNotContain(",").hasSizeLessThan(42);
            assertThat(FactWords.label(fact, CHINESE)).doesNotContainPattern("[A-Za-z]");
            assertThat(fact.values()).allSatisfy(code -> {
                assertThat(FactWords.value(fact, code, ENGLISH)).isNotEqualTo(code);
                assertThat(FactWords.value(fact, code, CHINESE)).doesNotContainPattern("[A-Za-z]");
            });
        }
    }

    private static Fact fact(String name) {
        return FactCatalogue.find(name).orElseThrow();
    }
}
