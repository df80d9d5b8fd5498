package dev.guanxi.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are not what they should be: what is wrong costs its rows, and the others are taken. */
@QuarkusTest
class BadFileTest extends ImportingTest {

    private static final String CUSTOMER =
            "{\"name\":\"%s\",\"kind\":\"ORGANISATION\",\"origin\":\"EXTERNAL\",\"position\":\"FINAL\",\"state\":\"ACTUAL\",\"externalIds\":[{\"system\":\"%s\",\"id\":\"%s\"}]}\n";

    private String customer(String id, String name) {
        return CUSTOMER.formatted(name, system, id);
    }

    private String row(String id, String name) {
        return "%s,%s,%s,ORGANISATION,EXTERNAL,FINAL,ACTUAL,GB%n".formatted(system, id, name);
    }

    @Test
    void aHugeLineIsNotReadAndTheOthersAre() {
        JsonPath lines = imported(
                "customers",
                "application/x-ndjson",
                customer("1", "x".repeat(10_100_000)) + customer("2", "Fine"),
                Map.of());
        JsonPath rows = imported(
                "customers",
                "text/csv",
                CUSTOMERS_HEADER + row("3", "x".repeat(1_100_000)) + row("4", "Fine"),
                Map.of());

        assertCounts(lines, 2, 1, 0, 1);
        assertCounts(rows, 2, 1, 0, 1);
        assertThat(lines.getMap("rejectedByCode")).isEqualTo(Map.of("LINE_TOO_LONG", 1));
        assertThat(rows.getMap("rejectedByCode")).isEqualTo(Map.of("LINE_TOO_LONG", 1));
    }

    @Test
    void aFileInAnotherCharacterSetLeavesNoGarbage() {
        byte[] chinese = (CUSTOMERS_HEADER + row("1", "联想") + row("2", "Plain")).getBytes(Charset.forName("GB18030"));

        JsonPath wrong = ended(sent("customers", "text/csv", chinese, Map.of()));
        JsonPath right = ended(sent("customers", "text/csv", chinese, Map.of("encoding", "GB18030")));

        assertThat(wrong.getMap("rejectedByCode")).isEqualTo(Map.of("ENCODING_UNFIT", 1));
        assertCounts(right, 2, 1, 1, 0);
    }

    @Test
    void aColumnThatNobodyReadsRefusesTheFileUnlessItIsLeftOut() {
        String csv = "colour,system,externalId,name,kind,origin,position,state,\nred,"
                + row("1", "N").replace(",GB", ",");

        JsonPath refused = imported("customers", "text/csv", csv, Map.of());
        JsonPath leftOut = imported("customers", "text/csv", csv, Map.of("mapping", ":colour"));

        assertThat(refused.getString("state")).isEqualTo("FAILED");
        assertThat(refused.getString("failure")).contains("colour", ":theirs");
        assertThat(refused.getInt("read")).isZero();
        assertCounts(leftOut, 1, 1, 0, 0);
    }

    @Test
    void ofManyColumnsThatNobodyReadsTheFirstAreNamedAndTheOthersCounted() {
        String foreign = IntStream.range(0, 200)
                .mapToObj("%03d\0servedByCompetitor as the old system said"::formatted)
                .collect(Collectors.joining(","));

        JsonPath refused = imported("customers", "text/csv", CUSTOMERS_HEADER.replace("country", foreign), Map.of());

        assertThat(refused.getString("state")).isEqualTo("FAILED");
        assertThat(refused.getString("failure"))
                .contains("000\uFFFDservedByCompetitor as the old syste… (nearest: servedByCompetitor)")
                .contains("003\uFFFD", " and 196 more. ", ":theirs")
                .doesNotContain("004\uFFFD");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "customers;     externalId,name,kind,origin,position,state,contry; contry (nearest: country)",
                "purchases;     reference,customer,purchasedAt,currency,sku,quantity,unitPrice,chanel; nearest: channel",
                "opportunities; reference,account,product,stage,ammount; nearest: amount",
                "prospects;     externalId,name,kind,origin,position,source,capturedAt,remarks; nearest: remark",
                "contacts;      reference,customer,name,birthdy; nearest: birthday"
            })
    void aNameThatIsMisspeltSaysWhichIsNearest(String kind, String header, String nearest) {
        JsonPath result = imported(kind, "text/csv", header + "\n", Map.of());

        assertThat(result.getString("state")).isEqualTo("FAILED");
        assertThat(result.getString("failure")).contains(nearest);
    }

    @Test
    void whatIsMalformedCostsItsLine() {
        JsonPath result = imported(
                "customers",
                "application/x-ndjson",
                "[]\n{\"name\":\n" + customer("1", "Fine") + "{\"name\":1}\nnull\n",
                Map.of());

        assertCounts(result, 5, 1, 0, 4);
    }
}
