package dev.guanxi.customer.bulk.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CellListTest {

    static List<Arguments> cells() {
        return List.of(
                Arguments.of(null, List.of()),
                Arguments.of(" ; ;", List.of()),
                Arguments.of("go", List.of(List.of("go"))),
                Arguments.of(" go ;tea;; ", List.of(List.of("go"), List.of("tea"))),
                Arguments.of("WORK|+86; +1", List.of(List.of("WORK", "+86"), List.of("+1"))),
                Arguments.of("CHILD||2015-06-01|", List.of(List.of("CHILD", "", "2015-06-01", ""))),
                Arguments.of("a\\;b\\|c\\\\d\\e", List.of(List.of("a;b|c\\de"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void reads(String cell, List<List<String>> items) {
        assertThat(CellList.read(cell)).isEqualTo(items);
    }

    @Test
    void nothingIsNoCell() {
        assertThat(CellList.text(List.of())).isNull();
    }

    @Property
    void whatIsWrittenIsRead(@ForAll("lists") List<List<String>> items) {
        assertThat(CellList.read(CellList.text(items))).isEqualTo(items);
    }

    /** Every item says something, and no text has blanks around it. */
    @Provide
    Arbitrary<List<List<String>>> lists() {
        return Arbitraries.strings()
                .withChars(';', '|', '\\', 'a', ' ', '茶', '"', '\n')
                .ofMaxLength(8)
                .map(String::strip)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .filter(parts -> parts.stream().anyMatch(part -> !part.isEmpty()))
                .list()
                .ofMaxSize(5);
    }
}
