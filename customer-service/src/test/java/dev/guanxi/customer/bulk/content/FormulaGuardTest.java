package dev.guanxi.customer.bulk.content;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaGuardTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1,'=1+1", "+86 571,'+86 571", "'=1,''=1", "'tis,'tis", "Acme-PC,Acme-PC", "\"\",\"\"", "',' "})
    void guardsWhatWouldBeAFormulaAlone(String text, String cell) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(cell.strip());
    }

    @Property
    void everyTextComesBackAsItWas(@ForAll("texts") String text) {
        assertThat(FormulaGuard.unguarded(FormulaGuard.guarded(text))).isEqualTo(text);
    }

    @Property
    void noCellBeginsAFormula(@ForAll("texts") String text) {
        assertThat(FormulaGuard.guarded(text)).doesNotMatch("(?s)[=+\\-@\t\r].*");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@\t\ra1").ofMaxLength(6);
    }
}
