package dev.guanxi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none                   | en",
                "''                     | en",
                "zh-CN                  | zh-CN",
                "zh                     | zh-CN",
                "zh-Hans-CN             | zh-CN",
                "zh-CN,zh;q=0.9,en;q=0.8| zh-CN",
                "en-GB,en;q=0.9,zh;q=0.1| en",
                "fr-FR                  | en",
                "fr, zh;q=0.5           | zh-CN",
                "*                      | en",
                ";;;=                   | en"
            })
    void choosesEnglishUnlessChineseIsPreferred(String header, String language) {
        assertThat(Languages.choose(header).toLanguageTag()).isEqualTo(language);
    }
}
