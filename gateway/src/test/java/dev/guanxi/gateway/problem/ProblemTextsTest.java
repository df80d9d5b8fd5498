package dev.guanxi.gateway.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeHasTextsInBothLanguages(ProblemCode code) {
        String english = ProblemTexts.detail(code, Locale.ENGLISH, "a", "b");
        String chinese = ProblemTexts.detail(code, Locale.SIMPLIFIED_CHINESE, "a", "b");
        assertNotEquals(english, chinese);
        assertNotEquals(ProblemTexts.title(code, Locale.ENGLISH), ProblemTexts.title(code, Locale.SIMPLIFIED_CHINESE));
        assertFalse((english + chinese).contains("{"), english + chinese);
    }

    @ParameterizedTest
    @CsvSource({
        "en,                       en",
        "en-GB,                    en",
        "zh,                       zh-CN",
        "zh-CN,                    zh-CN",
        "zh-Hans-CN,               zh-CN",
        "'zh-CN,zh;q=0.9,en;q=0.8', zh-CN",
        "'en,zh;q=0.9',            en",
        "'de,zh;q=0.5',            zh-CN",
        "de,                       en",
        "*,                        en",
        "'@@;;',                   en",
        "'',                       en",
        ",                         en",
    })
    void theLanguageIsEnglishUnlessChineseIsAskedForBeforeIt(String header, String language) {
        assertEquals(language, ProblemTexts.language(header).toLanguageTag());
    }
}
