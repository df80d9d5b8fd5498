package dev.guanxi.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ProblemTitlesTest {

    private final ProblemTitles titles = new ProblemTitles();

    @Test
    void areInTheReadersLanguage() {
        assertThat(titles.title("NOT_FOUND", Locale.ENGLISH)).isEqualTo("Not found");
        assertThat(titles.title("NOT_FOUND", Locale.SIMPLIFIED_CHINESE)).isEqualTo("未找到");
    }

    @Test
    void fallBackToTheCodeInWords() {
        assertThat(titles.title("TILL_ON_FIRE", Locale.SIMPLIFIED_CHINESE)).isEqualTo("Till on fire");
    }

    @Test
    void areTranslatedWithoutExceptions() {
        assertThat(ResourceBundle.getBundle("dev.guanxi.platform.problems", Locale.SIMPLIFIED_CHINESE)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("dev.guanxi.platform.problems", Locale.ROOT)
                        .keySet());
    }
}
