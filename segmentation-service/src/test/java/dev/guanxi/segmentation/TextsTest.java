package dev.guanxi.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.segmentation.text.Texts;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    /** A message format takes a single one away. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void apostrophesAreDoubledSoThatTheyAreShown(String language) {
        ResourceBundle texts = ResourceBundle.getBundle("dev.guanxi.segmentation.texts", new Locale(language));

        assertThat(texts.keySet())
                .allSatisfy(key -> assertThat(texts.getString(key).replace("''", ""))
                        .as(key)
                        .doesNotContain("'"));
        assertThat(Texts.in(Locale.ENGLISH).of("lifetime.NBD")).contains("everybody's");
    }
}
