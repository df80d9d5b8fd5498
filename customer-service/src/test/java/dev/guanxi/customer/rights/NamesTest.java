package dev.guanxi.customer.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Han Meimei,  \\mHan\\s+Meimei\\M
            李雷,         李雷
            O.K. (Li),   \\mO\\.K\\.\\s+\\(Li\\)
            X,           (?!)""")
    void areFoundBy(String name, String pattern) {
        assertThat(Names.pattern(List.of(name))).isEqualTo(pattern.replace("\\\\", "\\"));
    }
}
