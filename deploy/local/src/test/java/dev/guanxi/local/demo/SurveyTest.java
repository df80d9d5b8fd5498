package dev.guanxi.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyTest {

    @TempDir
    private Path folder;

    @Test
    void addsUpExactly() throws IOException {
        ReferenceTotals totals = SmallFile.survey(SmallFile.in(folder)).totals();

        assertThat(totals.rows()).isEqualTo(10);
        assertThat(totals.purchases()).isEqualTo(2);
        assertThat(totals.purchaseLines()).isEqualTo(3);
        assertThat(totals.revenue()).isEqualByComparingTo("18.95");
        assertThat(totals.returns()).isEqualTo(2);
        assertThat(totals.returnLines()).isEqualTo(2);
        assertThat(totals.returned()).isEqualByComparingTo("15.099");
    }

    @Test
    void tellsRowsWithoutCustomerFromRowsThatAreUnusableOtherwise() throws IOException {
        ReferenceTotals totals = SmallFile.survey(SmallFile.in(folder)).totals();

        assertThat(totals.withoutCustomer()).isEqualTo(1);
        assertThat(totals.unusable()).isEqualTo(4);
        assertThat(totals.rows())
                .isEqualTo(
                        totals.purchaseLines() + totals.returnLines() + totals.withoutCustomer() + totals.unusable());
    }

    @Test
    void givesPointsForWholePoundsLineByLine() throws IOException {
        assertThat(SmallFile.survey(SmallFile.in(folder)).totals().points()).isEqualTo(15 + 1 + 2);
    }

    @Test
    void listsCustomersByNumberWithTheirCountry() throws IOException {
        Survey survey = SmallFile.survey(SmallFile.in(folder));

        assertThat(survey.customers())
                .containsExactly(Map.entry("7", ""), Map.entry("30", "IE"), Map.entry("200", "GB"));
        assertThat(survey.totals().customers()).isEqualTo(3);
        assertThat(survey.totals().buyers()).isEqualTo(2);
    }

    @Test
    void readsTimesWhereTheShopIs() throws IOException {
        ReferenceTotals totals = SmallFile.survey(SmallFile.in(folder)).totals();

        assertThat(totals.first()).isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
        assertThat(totals.last()).as("summer time").isEqualTo(Instant.parse("2011-06-03T22:30:00Z"));
    }

    @Test
    void putsIdsThatAreNoNumbersLast() throws IOException {
        RetailFile file = SmallFile.write(folder.resolve("ids.csv"), """
                reference,sku,quantity,purchasedAt,unitPrice,customer
                1,A,1,2011-01-01,1,b
                2,A,1,2011-01-01,1,10
                3,A,1,2011-01-01,1,a
                4,A,1,2011-01-01,1,9
                """, plain(Map.of()));

        assertThat(SmallFile.survey(file).customers().keySet()).containsExactly("9", "10", "a", "b");
    }

    @Test
    void readsOtherColumnsAndStyles() throws IOException {
        FileFormat format = new FileFormat(
                Map.of(
                        "reference", "Beleg",
                        "sku", "Artikel",
                        "quantity", "Menge",
                        "purchasedAt", "Datum",
                        "unitPrice", "Preis",
                        "customer", "Kunde"),
                Map.of("system", "kasse", "currency", "EUR"),
                StandardCharsets.UTF_8,
                ';',
                ',',
                ZoneId.of("Europe/Berlin"),
                "dd.MM.yyyy HH:mm");
        RetailFile file = SmallFile.write(folder.resolve("kasse.csv.gz"), """
                \uFEFFBeleg;Artikel;Menge;Datum;Preis;Kunde
                1;A;2;24.12.2011 10:00;1.234,56;K1
                """, format);

        ReferenceTotals totals = SmallFile.survey(file).totals();

        assertThat(totals.revenue()).isEqualByComparingTo("2469.12");
        assertThat(totals.last()).isEqualTo(Instant.parse("2011-12-24T09:00:00Z"));
    }

    @Test
    void readsThePackedFileLikeThePlainOne() throws IOException {
        ReferenceTotals plain = SmallFile.survey(SmallFile.in(folder)).totals();

        for (String name : new String[] {"small.csv.xz", "small.csv.gz"}) {
            RetailFile packed = SmallFile.write(folder.resolve(name), SmallFile.CONTENT, FileFormat.ONLINE_RETAIL);
            assertThat(SmallFile.survey(packed).totals()).as(name).isEqualTo(plain);
        }
    }

    @Test
    void namesTheColumnThatIsMissing() throws IOException {
        RetailFile file =
                SmallFile.write(folder.resolve("other.csv"), "Bill,StockCode\n1,A\n", FileFormat.ONLINE_RETAIL);

        assertThatThrownBy(() -> SmallFile.survey(file))
                .isInstanceOf(DemonstrationException.class)
                .hasMessageContaining("no column \"InvoiceNo\" for our reference")
                .hasMessageContaining("Bill, StockCode")
                .hasMessageContaining("--mapping");
    }

    @Test
    void namesTheFileThatIsNotThere() {
        assertThatThrownBy(() -> new RetailFile(folder.resolve("none.csv"), FileFormat.ONLINE_RETAIL))
                .isInstanceOf(DemonstrationException.class)
                .hasMessageContaining("none.csv");
    }

    private static FileFormat plain(Map<String, String> mapping) {
        return new FileFormat(
                mapping,
                Map.of("system", "pos", "currency", "GBP"),
                StandardCharsets.UTF_8,
                ',',
                '.',
                ZoneId.of("UTC"),
                null);
    }
}
