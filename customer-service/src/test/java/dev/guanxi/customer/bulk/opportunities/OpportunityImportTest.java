package dev.guanxi.customer.bulk.opportunities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.customer.bulk.ImportingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in the form of the CRM sales opportunities data set, with its dirt. */
@QuarkusTest
class OpportunityImportTest extends ImportingTest {

    private static final String HEADER =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";
    private static final Map<String, String> OPTIONS = Map.of(
            "mapping",
            "reference:opportunity_id,owner:sales_agent,stage:deal_stage,openedOn:engage_date,closedOn:close_date,"
                    + "amount:close_value",
            "constant",
            "currency:USD,stageReason:not recorded");
    private static final List<String[]> PRODUCTS = List.of(
            new String[] {"GTX Basic", "GTX", "550"},
            new String[] {"GTX Pro", "GTX", "4821"},
            new String[] {"MG Special", "MG", "55"},
            new String[] {"MG Advanced", "MG", "3393"},
            new String[] {"GTX Plus Pro", "GTX", "5482"},
            new String[] {"GTX Plus Basic", "GTX", "1096"},
            new String[] {"GTK 500", "GTK", "26768"});
    private static final String DEALS = HEADER + """
            1C1I7A6R,Moses Frase,GTX Plus Basic,Cancity,Won,2016-10-20,2017-03-01,1054
            Z063OYW0,Darcel Schlecht,GTXPro,Isdom,Won,2016-10-25,2017-03-11,4514
            EC4QE1BX,Darcel Schlecht,MG Special,Cancity,Lost,2016-10-25,2017-03-07,0
            MV1LWRNH,Moses Frase,GTX Basic,,Engaging,2016-10-25,,
            PE84CX4O,Zane Levy,GTX Basic,Isdom,Prospecting,,,
            ZNBS69V1,Anna Snelling,MG Special,Isdom,Engaging,2016-10-29,,
            XXXXXXXX,Anna Snelling,MG Special,Nobody,Engaging,2016-10-29,,
            """;

    @BeforeEach
    void productsAreKnown() {
        for (String[] one : PRODUCTS) {
            as("manager")
                    .body("{\"series\":\"%s\",\"price\":%s,\"currency\":\"USD\"}".formatted(one[1], one[2]))
                    .put("/api/v1/products/{name}", one[0])
                    .then()
                    .statusCode(200);
        }
    }

    private JsonPath importDeals(String csv) {
        return imported("opportunities", "text/csv", csv, OPTIONS);
    }

    private JsonPath dealsOf(String account) {
        return as("manager")
                .get("/api/v1/opportunities?customerId=" + idOf(account))
                .jsonPath();
    }

    @Test
    void dirtIsReportedRowByRowAndStopsNothing() {
        importCustomers("Cancity", "Isdom");

        JsonPath result = importDeals(DEALS);

        assertCounts(result, 7, 4, 0, 3);
        as("manager")
                .get("/api/v1/imports/" + result.getString("id") + "/rejections")
                .then()
                .body("items.row", equalTo(List.of(2, 4, 7)))
                .body("items.code", equalTo(List.of("PRODUCT_UNKNOWN", "ACCOUNT_MISSING", "CUSTOMER_UNKNOWN")))
                .body("items[0].value", equalTo("GTXPro"))
                .body("items[0].detail", containsString("the nearest is GTX Pro"))
                .body("items[1].pointer", equalTo("/account"));
        JsonPath isdom = dealsOf("Isdom");
        assertThat(isdom.getList("items.amount", Integer.class)).containsExactlyInAnyOrder(550, 55);
        assertThat(isdom.getList("items.stage")).containsExactlyInAnyOrder("PROSPECTING", "ENGAGING");
        JsonPath cancity = dealsOf("Cancity");
        assertThat(cancity.getList("items.reference")).containsExactlyInAnyOrder("1C1I7A6R", "EC4QE1BX");
        assertThat(cancity.getString("items.find { it.stage == 'WON' }.closedOn"))
                .isEqualTo("2017-03-01");
    }

    @Test
    void aRepeatedImportChangesNothingAndOverwritesNothing() {
        importCustomers("Cancity", "Isdom");
        importDeals(DEALS);
        Map<String, Object> before = dealsOf("Cancity").getMap("");

        assertCounts(importDeals(DEALS), 7, 0, 4, 3);
        JsonPath other = importDeals(DEALS.replace(",1054", ",1055"));

        assertThat(other.getMap("rejectedByCode"))
                .containsEntry("REFERENCE_TAKEN", 1)
                .containsEntry("PRODUCT_UNKNOWN", 1);
        assertThat(dealsOf("Cancity").getMap("")).isEqualTo(before);
    }

    /** A file of what was decided long ago may not know why it was won. */
    @Test
    void aWonDealComesInWithoutItsReasonAndNoneThatIsToCome() {
        importCustomers("Isdom");
        Map<String, String> withoutReason = Map.of("mapping", OPTIONS.get("mapping"), "constant", "currency:USD");
        String won = "W,A,MG Special,Isdom,Won,2016-10-29,2017-01-01,5\n";
        String lost = "L,A,MG Special,Isdom,Lost,2016-10-29,2017-01-01,5\n";
        String later = "F,A,MG Special,Isdom,Engaging,2999-10-29,,\n";

        JsonPath result = imported("opportunities", "text/csv", HEADER + won + lost + later, withoutReason);

        assertCounts(result, 3, 1, 0, 2);
        assertThat(result.getMap("rejectedByCode")).isEqualTo(Map.of("REASON_MISSING", 1, "IN_FUTURE", 1));
    }

    @Test
    void aDealThatStandsTwiceInAFileCountsOnce() {
        importCustomers("Isdom");
        String row = "ZNBS69V1,Anna,MG Special,Isdom,Engaging,2016-10-29,,\n";

        assertCounts(importDeals(HEADER + row + row), 2, 1, 1, 0);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "R,A,MG Special,Isdom,Sold,2016-10-29,,        | VALUE_INVALID     | /stage",
                "R,A,MG Special,Isdom,,2016-10-29,,            | STAGE_MISSING     | /stage",
                ",A,MG Special,Isdom,Won,2016-10-29,2017-01-01,5 | REFERENCE_MISSING | /reference",
                "R,A,,Isdom,Engaging,2016-10-29,,              | PRODUCT_MISSING   | /product",
                "R,A,MG Special,Isdom,Engaging,29.10.2016,,    | OPENED_ON_INVALID | /openedOn",
                "R,A,MG Special,Isdom,Won,2016-10-29,2016-10-28,5 | CLOSED_EARLY   | /closedOn",
                "R,A,MG Special,Isdom,Engaging,2016-10-29,2016-11-28,5 | CLOSED_EARLY | /closedOn",
                "R,A,MG Special,Isdom,Won,2016-10-29,2017-01-01,much | AMOUNT_INVALID | /amount",
                "R,A,MG Special,Isdom,Won,2016-10-29,2017-01-01,-5 | VALUE_INVALID  | /amount",
            })
    void aBadRowSaysWhatIsWrong(String row, String code, String pointer) {
        importCustomers("Isdom");

        JsonPath result = importDeals(HEADER + row.strip() + "\n");

        assertCounts(result, 1, 0, 0, 1);
        as("manager")
                .get("/api/v1/imports/" + result.getString("id") + "/rejections")
                .then()
                .body("items[0].code", equalTo(code))
                .body("items[0].pointer", equalTo(pointer));
    }

    @Test
    void takesDealsAsJsonLines() {
        importCustomers("Isdom");

        JsonPath result = imported("opportunities", "application/x-ndjson", """
                {"system":"crm","reference":"%1$s","account":{"system":"%1$s","id":"Isdom"},"product":"MG Special","stage":"ENGAGING"}
                {"system":"crm","reference":"b","account":{"system":"%1$s","id":"Isdom"}}
                {"system":"crm","account":{"system":"%1$s","id":"Isdom"},"product":"MG Special"}
                """.formatted(system), Map.of());

        assertCounts(result, 3, 1, 0, 2);
        assertThat(result.getMap("rejectedByCode")).isEqualTo(Map.of("PRODUCT_MISSING", 1, "VALUE_INVALID", 1));
        assertThat(dealsOf("Isdom").getList("items.amount", Integer.class)).containsExactly(55);
    }

    /** Of 8,800 rows, 1,425 have no account and 1,258 of the others name GTXPro. */
    @Test
    void theDataSetIsReadWithAllItsDirt() throws IOException {
        Path data = Path.of(System.getProperty("guanxi.root"), "..", "shared", "data", "crm_sales_opportunities");
        Assumptions.assumeTrue(Files.exists(data), "The data set is not here");
        List<String> accounts = Files.readAllLines(data.resolve("accounts.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        importCustomers(accounts.toArray(String[]::new));

        JsonPath result = importDeals(Files.readString(data.resolve("sales_pipeline.csv")));

        assertCounts(result, 8_800, 6_117, 0, 2_683);
        assertThat(new HashMap<>(result.<String, Integer>getMap("rejectedByCode")))
                .isEqualTo(Map.of("ACCOUNT_MISSING", 1_425, "PRODUCT_UNKNOWN", 1_258));
    }
}
