package dev.guanxi.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportOptionsTest {

    @Test
    void readsPairs() {
        assertThat(ImportOptions.pairs("mapping", List.of("sku:StockCode, customer:CustomerID", "at:Time:UTC")))
                .isEqualTo(Map.of("sku", "StockCode", "customer", "CustomerID", "at", "Time:UTC"));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "UTF-99,  -,  -, -,      -,          query:encoding",
                "''' ''', -,  -, -,      -,          query:encoding",
                "-,       ab, -, -,      -,          query:delimiter",
                "-,       -,  ;, -,      -,          query:decimal",
                "-,       -,  -, Mars/A, -,          query:timeZone",
                "-,       -,  -, -,      bbbb{,      query:timePattern"
            })
    void namesTheOptionThatIsWrong(
            String encoding, String delimiter, String decimal, String zone, String pattern, String pointer) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new ImportOptions(Map.of(), Map.of(), encoding, delimiter, decimal, zone, pattern))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("OPTION_INVALID");
                    assertThat(refusal.errors().get(0).pointer()).isEqualTo(pointer);
                });
    }
}
