package dev.guanxi.customer.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest(name = "{0} and {1}: the same? {2}")
    @CsvSource({
        "Wang Fang, wang  FANG, true",
        "Ｗａｎｇ Fang, Wang Fang, true",
        "王芳, ' 王芳 ', true",
        "陈静, 陈 静, true",
        "陈静, 陈　静, true",
        "陈静, 陈·静, true",
        "陈静, 陈\u200B静, true",
        "陈静, 陈静女士, true",
        "陈静, 陈静 老师, true",
        "陈静, 陈静总经理, true",
        "Chen Jing, Ms. Chen Jing, true",
        "Chen Jing, Ms.Chen Jing, true",
        "Chen Jing, prof dr. CHEN Jing, true",
        "Chen Jing, Chen Jing 女士, true",
        "Wang Fang, WangFang, false",
        "Wang Fang, Fang Wang, false",
        "王芳, 王芳菲, false",
        "Drew Li, Li, false",
        "Missy Li, Li, false",
    })
    void spellingsOfOneNameHaveOneKey(String one, String other, boolean same) {
        assertThat(NameKey.of(one).equals(NameKey.of(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"先生,先生", "Mr.,mr.", "总,总"})
    void aNameThatIsButATitleStays(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }
}
