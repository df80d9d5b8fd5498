package dev.guanxi.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FormatOptionsTest {

    private static FileFormat format(String... args) {
        FormatOptions options = new FormatOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("format", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs(args);
        return options.format();
    }

    @Test
    void isOnlineRetailUnlessTold() {
        assertThat(format()).isEqualTo(FileFormat.ONLINE_RETAIL);
    }

    @Test
    void tellsTheImportEverythingButTheCountry() {
        assertThat(FileFormat.ONLINE_RETAIL.importParameters(List.of("InvoiceNo", "Country", "channel", "sku", "")))
                .containsEntry(
                        "mapping",
                        "reference:InvoiceNo,sku:StockCode,description:Description,quantity:Quantity,"
                                + "purchasedAt:InvoiceDate,unitPrice:UnitPrice,customer:CustomerID,:Country,:sku")
                .containsEntry("timeZone", "Europe/London")
                .doesNotContainKey("timePattern");
    }

    @Test
    void takesAMappingInPlaceOfTheUsualOne() {
        FileFormat format = format("--mapping", "reference:Bill,customer : Buyer", "--constant", "currency:EUR");

        assertThat(format.mapping()).containsExactly(Map.entry("reference", "Bill"), Map.entry("customer", "Buyer"));
        assertThat(format.constants()).isEqualTo(Map.of("system", "pos", "currency", "EUR"));
        assertThat(format.timeZone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void refusesWhatIsNoPair() {
        assertThatThrownBy(() -> format("--mapping", "reference=Bill"))
                .isInstanceOf(DemonstrationException.class)
                .hasMessageContaining("--mapping")
                .hasMessageContaining("reference=Bill");
    }

    @Test
    void refusesSeveralCurrencies() {
        assertThatThrownBy(() -> format("--mapping", "currency:Currency"))
                .isInstanceOf(DemonstrationException.class)
                .hasMessageContaining("--constant currency:");
    }
}
