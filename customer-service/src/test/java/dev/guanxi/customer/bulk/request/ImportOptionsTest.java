package dev.guanxi.customer.bulk.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportOptionsTest {

    @Test
    void readsPairs() {
        assertThat(ImportOptions.pairs("mapping", List.of("sku:StockCode, customer:CustomerID", "at:Time:UTC")))
                .isEqualTo(Map.of("sku", "StockCode", "customer", "CustomerID", "at", "Time:UTC"));
    }

    @Test
    void readsWhatAMappingLeavesOut() {
        List<String> mapping = List.of("sku:StockCode, :Country", ":Colour");

        assertThat(ImportOptions.mapped(mapping)).isEqualTo(Map.of("sku", "StockCode"));
        assertThat(ImportOptions.leftOut(mapping)).containsExactly("Country", "Colour");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ImportOptions.leftOut(List.of("sku:x, : ")));
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
                .isThrownBy(() ->
                        new ImportOptions(Map.of(), List.of(), Map.of(), encoding, delimiter, decimal, zone, pattern))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("OPTION_INVALID");
                    assertThat(refusal.errors().get(0).pointer()).isEqualTo(pointer);
                });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sku", ":x", " :x", "sku:", "sku: ", "sku:a,,x:y", "sku:a,sku:b", ""})
    void refusesWhatIsNoListOfPairs(String pairs) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ImportOptions.pairs("mapping", List.of(pairs)))
                .satisfies(
                        refusal -> assertThat(refusal.errors().get(0).pointer()).isEqualTo("query:mapping"));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} of {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "foo, -,   -,  -, PURCHASES, query:mapping",
                "-,   foo, -,  -, PURCHASES, query:constant",
                "sku, -,   -,  -, CUSTOMERS, query:mapping",
                "-,   -,   -,  ',', PURCHASES, query:decimal",
                "-,   -,   '.', -, PURCHASES, query:decimal",
                "-,   -,   '\"', -, PURCHASES, query:delimiter"
            })
    void namesTheOptionThatDoesNotFitTheOthers(
            String mapped, String constant, String delimiter, String decimal, ImportKind kind, String pointer) {
        ImportOptions options =
                new ImportOptions(one(mapped), List.of(), one(constant), null, delimiter, decimal, null, null);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> options.refuseUnfitFor(kind))
                .satisfies(
                        refusal -> assertThat(refusal.errors().get(0).pointer()).isEqualTo(pointer));
    }

    private static Map<String, String> one(String column) {
        return column == null ? Map.of() : Map.of(column, "x");
    }
}
