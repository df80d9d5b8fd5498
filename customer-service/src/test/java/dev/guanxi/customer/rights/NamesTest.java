package dev.guanxi.customer.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Han Meimei,  \\mHan\\s+Meimei\\M
            李雷,         李\\s*雷
            李 雷,        李\\s*雷
            O.K. (Li),   \\mO\\.K\\.\\s+\\(Li\\)
            X,           (?!)""")
    void areFoundBy(String name, String pattern) {
        assertThat(Names.pattern(List.of(name))).isEqualTo(pattern.replace("\\\\", "\\"));
    }

    @ParameterizedTest(name = "{1} is somebody else than {0}? {2}")
    @CsvSource(textBlock = """
            王芳,   王芳菲,   王芳菲
            王芳,   王芳女士,
            王芳,   王 芳,
            王芳,   李雷,
            王芳菲, 王芳,
            Li,    Li Wei,  Li Wei|li wei
            Li,    Ms. Li,""")
    void othersHaveLongerNames(String own, String known, String others) {
        assertThat(String.join("|", Names.of(List.of(own), List.of(known)).others()))
                .isEqualTo(others == null ? "" : others);
    }
}
