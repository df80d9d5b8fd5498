package dev.guanxi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorableParametersTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "q=plain,             true",
        "q=a%20b%2F,          true",
        "q=%E5%85%B3%E7%B3%BB, true",
        "q=关系%2F,            true",
        "q=%F0%9F%98%80,      true",
        "q=a%00b,             false",
        "q=%ff%fe,            false",
        "q=%E5%85,            false",
        "q=%C0%80,            false",
        "q=%ED%A0%80,         false"
    })
    void knowsTextFromBytes(String encoded, boolean text) {
        assertThat(StorableParameters.isText(encoded)).isEqualTo(text);
    }
}
