package dev.guanxi.customer.quality.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "  Müller & Söhne  | muller sohne",
                "Straße            | strasse",
                "ＡＢＣ　１２３      | abc 123",
                "O'Brien           | obrien",
                "聯想集團           | 联想集团",
                "-                 | ''",
                "---               | ''",
            })
    void textsThatReadTheSameBecomeTheSame(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme PC Ltd.                          | acme pc",
                "The ACME PC Company, Inc.             | acme pc",
                "Müller GmbH & Co. KG                  | muller",
                "杭州海康威视数字技术股份有限公司          | 海康威视数字技术",
                "浙江省海康威视数字技术有限公司            | 海康威视数字技术",
                "海康威視數字技術                        | 海康威视数字技术",
                "联想（北京）有限公司                     | 联想 北京",
                "杭州有限公司                            | 杭州",
                "北京大学                               | 北京大学",
                "杭州银行股份有限公司                    | 杭州银行",
                "School 12                             | school 12",
                "Company Limited                       | company limited",
            })
    void aNameKeepsTheWordsThatTellIt(String name, String words) {
        assertThat(String.join(" ", NameWords.of(name))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "224 N. Central Ave.       | 224 | n central",
                "224 North Central         | 224 | n central",
                "E. 51st St. 221           | 221 | e 51",
                "Hauptstr. 5               | 5   | hauptstr",
                "浙江省杭州市西湖区文三路199号 | 199 | 文三路",
                "文三路１９９号             | 199 | 文三路",
                "文三路                    | ''  | 文三路",
                "The Street                | ''  | the",
            })
    void aStreetIsItsHouseAndItsName(String written, String number, String words) {
        Street street = Street.of(written);

        assertThat(street.number()).isEqualTo(number);
        assertThat(String.join(" ", street.words())).isEqualTo(words);
    }

    @Test
    void noStreetIsUnknown() {
        assertThat(Street.of(null).isUnknown()).isTrue();
        assertThat(Street.of(" . ").isUnknown()).isTrue();
        assertThat(Street.of("5").isUnknown()).isFalse();
    }
}
