package dev.guanxi.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImportTest extends ImportingTest {

    @Test
    void makesOnePurchaseOfTheRowsOfAnInvoice() {
        importCustomers("1", "2");

        JsonPath result = importPurchases(TRADE);

        assertCounts(result, 5, 4, 0, 1);
        assertThat(result.getMap("rejectedByCode")).isEqualTo(Map.of("CUSTOMER_MISSING", 1));
        assertThat(result.getInt("purchases")).isEqualTo(2);
        assertThat(result.getInt("returns")).isEqualTo(1);
        JsonPath purchases = purchasesOf("1");
        assertThat(purchases.getList("items[0].lines")).hasSize(2);
        assertThat(purchases.getInt("items[0].lines[0].returned")).isEqualTo(2);
        assertThat(purchases.<BigDecimal>get("items[0].total")).isEqualByComparingTo("35.64");
    }

    @Test
    void aRepeatedImportChangesNothing() {
        importCustomers("1", "2");
        importPurchases(TRADE);
        Map<String, Object> before = purchasesOf("1").getMap("");

        assertCounts(importCustomers("1", "2"), 2, 0, 2, 0);
        assertCounts(importPurchases(TRADE), 5, 0, 4, 1);

        assertThat(purchasesOf("1").getMap("")).isEqualTo(before);
    }

    @Test
    void aReferenceThatSaysSomethingElseIsRejectedWhole() {
        importCustomers("1", "2");
        importPurchases(TRADE);

        JsonPath result = importPurchases(TRADE.replace("LANTERN,6", "LANTERN,7"));

        assertThat(result.getMap("rejectedByCode")).isEqualTo(Map.of("CUSTOMER_MISSING", 1, "REFERENCE_TAKEN", 2));
    }

    @Test
    void returnsGoToTheLatestPurchaseOfTheArticleAndTheRestIsAnUnmatchedCredit() {
        importCustomers("1");

        JsonPath result = importPurchases("""
                1,A,,3,2010-12-01 08:00:00,2,1,GB
                2,A,,2,2010-12-02 08:00:00,2,1,GB
                3,A,,9,2010-12-05 08:00:00,2,1,GB
                C1,A,,-6,2010-12-03 08:00:00,2,1,GB
                """);

        assertThat(result.getInt("unmatchedLines")).isEqualTo(1);
        JsonPath purchases = purchasesOf("1");
        assertThat(purchases.getList("items.lines.returned.flatten()", Integer.class))
                .containsExactly(0, 2, 3);
        as("manager")
                .get("/api/v1/customers/" + idOf("1") + "/returns")
                .then()
                .body("items[0].lines.quantity", equalTo(List.of(2, 3, 1)))
                .body("items[0].lines[2].purchaseId", equalTo(null))
                .body("items[0].total", equalTo(12));
    }

    @Test
    void badRowsAreRejectedWithTheirReasonsAndDoNotStopTheOthers() {
        importCustomers("1");

        JsonPath result = importPurchases("""
                1,A,,six,2010-12-01 08:00:00,2,1,GB
                2,A,,2,2010-12-02 08:00:00,2,99,GB
                3,A,,9,2010-12-05 08:00:00,2,1,GB
                4,A,,9,2010-12-05 08:00:00,2,1
                """);

        assertCounts(result, 4, 1, 0, 3);
        as("manager")
                .get("/api/v1/imports/" + result.getString("id") + "/rejections")
                .then()
                .body("items.row", equalTo(List.of(1, 2, 4)))
                .body("items.code", equalTo(List.of("QUANTITY_INVALID", "CUSTOMER_UNKNOWN", "COLUMNS_MISCOUNTED")))
                .body("items[0].value", equalTo("six"))
                .body("items[0].pointer", equalTo("/quantity"));
        as("manager")
                .get("/api/v1/imports/" + result.getString("id") + "/rejections?code=CUSTOMER_UNKNOWN&limit=1")
                .then()
                .body("items.row", equalTo(List.of(2)));
    }

    /** Row by row what stands under the reference, the code of its rejection; a purchase is taken whole or not at all. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            six pieces              | 7,B,,six,2010-12-01 08:00:00,2,1,GB       | QUANTITY_INVALID
            no customer             | 7,B,,6,2010-12-01 08:00:00,2,,GB          | CUSTOMER_MISSING
            another customer        | 7,B,,6,2010-12-01 08:00:00,2,2,GB         | CUSTOMER_DIFFERS
            a price below zero      | 7,B,,6,2010-12-01 08:00:00,-2,1,GB        | PRICE_NEGATIVE
            a cell too few          | 7,B,,6,2010-12-01 08:00:00,2,1            | COLUMNS_MISCOUNTED
            a stray quote           | 7,B,"a"b,6,2010-12-01 08:00:00,2,1,GB     | CSV_MALFORMED
            a quote that stays open | 7,B,"a,6,2010-12-01 08:00:00,2,1,GB       | CSV_MALFORMED
            """)
    void aLineAtFaultCostsItsWholePurchaseAndTheCorrectedFileIsTaken(String what, String line, String code) {
        importCustomers("1", "2");
        String file = "7,A,,1,2010-12-01 08:00:00,2,1,GB\n%s\n8,A,,1,2010-12-01 08:00:00,2,1,GB\n"
                + "7,C,,1,2010-12-01 08:00:00,2,1,GB\n";

        JsonPath tried = imported("purchases", "text/csv", PURCHASES_HEADER + file.formatted(line), dry(RETAIL));
        JsonPath result = importPurchases(file.formatted(line));

        for (JsonPath one : List.of(tried, result)) {
            assertCounts(one, 4, 1, 0, 3);
            as("manager")
                    .get("/api/v1/imports/" + one.getString("id") + "/rejections")
                    .then()
                    .body("items.row", equalTo(List.of(1, 2, 4)))
                    .body("items.code", equalTo(List.of("PURCHASE_INCOMPLETE", code, "PURCHASE_INCOMPLETE")))
                    .body("items[0].pointer", equalTo("/reference"))
                    .body("items[0].value", equalTo("7"))
                    .body("items[0].detail", containsString("row 2 cannot be taken (" + code + ")"));
        }
        assertCounts(importPurchases(file.formatted("7,B,,6,2010-12-01 08:00:00,2,1,GB")), 4, 3, 1, 0);
        assertThat(purchasesOf("1").getList("items.find { it.reference == '7' }.lines"))
                .hasSize(3);
    }

    private static Map<String, String> dry(Map<String, String> options) {
        Map<String, String> dry = new HashMap<>(options);
        dry.put("dryRun", "true");
        return dry;
    }

    @Test
    void aLineAtFaultInJsonCostsItsWholePurchase() {
        importCustomers("1");

        JsonPath result = imported("purchases", "application/x-ndjson", """
                {"customer":{"system":"%1$s","id":"1"},"system":"%1$s","reference":"7","purchasedAt":"2010-12-01T08:26:00Z","currency":"GBP","lines":[{"sku":"A","quantity":1,"unitPrice":1},{"sku":"B","quantity":0,"unitPrice":1}]}
                """.formatted(system), Map.of());

        assertCounts(result, 1, 0, 0, 1);
        assertThat(purchasesOf("1").getList("items")).isEmpty();
    }

    @Test
    void rulesOfSingleRequestsHoldForRowsToo() {
        importCustomers("1");
        importPurchases(TRADE);

        JsonPath customers = imported(
                "customers",
                "text/csv",
                CUSTOMERS_HEADER + system + ",1,Bought,ORGANISATION,EXTERNAL,FINAL,POTENTIAL,GB\n",
                Map.of());
        JsonPath purchases = imported("purchases", "application/x-ndjson", """
                {"customer":{"system":"%1$s","id":"1"},"system":"%1$s","reference":"q","purchasedAt":"2010-12-01T08:26:00Z","currency":"QQQ","lines":[{"sku":"x","quantity":1,"unitPrice":0.1}]}
                {"customer":{"system":"%1$s","id":"1"},"system":"%1$s","reference":"f","purchasedAt":"2999-12-01T08:26:00Z","currency":"GBP","lines":[{"sku":"x","quantity":1,"unitPrice":0.1}]}
                """.formatted(system), Map.of());

        assertThat(customers.getMap("rejectedByCode")).isEqualTo(Map.of("CUSTOMER_HAS_BOUGHT", 1));
        assertThat(purchases.getMap("rejectedByCode")).isEqualTo(Map.of("CURRENCY_UNKNOWN", 1, "IN_FUTURE", 1));
        as("manager")
                .get("/api/v1/customers/" + idOf("1"))
                .then()
                .body("state", equalTo("ACTUAL"))
                .body("name", equalTo("Customer 1"));
    }

    @Test
    void customersPhonesAreKeptInOneFormAndWhatIsNoneIsRejected() {
        JsonPath result = imported("customers", "text/csv", """
                externalId,name,kind,origin,position,state,country,phone
                1,A,ORGANISATION,EXTERNAL,FINAL,ACTUAL,CN,0571-88880000
                2,B,ORGANISATION,EXTERNAL,FINAL,ACTUAL,CN,12
                3,C,ORGANISATION,EXTERNAL,FINAL,ACTUAL,CN,0571-88880000 or 0571-88880001
                """, Map.of());

        assertCounts(result, 3, 1, 0, 2);
        as("manager")
                .get("/api/v1/imports/" + result.getString("id") + "/rejections")
                .then()
                .body("items.row", equalTo(List.of(2, 3)))
                .body("items.code", equalTo(List.of("PHONE_INVALID", "PHONE_INVALID")))
                .body("items.pointer", equalTo(List.of("/phone", "/phone")))
                .body("items[0].value", equalTo("12"));
        as("manager").get("/api/v1/customers/" + idOf("1")).then().body("phone", equalTo("+8657188880000"));
    }

    @Test
    void aPurchaseBeyondAllMeasureIsRejectedWhole() {
        importCustomers("1");

        JsonPath result = importPurchases("""
                1,A,,10000000,2010-12-01 08:00:00,100000,1,GB
                1,B,,1,2010-12-01 08:00:00,0.01,1,GB
                C2,A,,-10000000,2010-12-01 08:00:00,100000.01,1,GB
                3,A,,10000000,2010-12-01 08:00:00,100000,1,GB
                """);

        assertCounts(result, 4, 1, 0, 3);
        assertThat(result.getMap("rejectedByCode")).isEqualTo(Map.of("TOTAL_TOO_LARGE", 3));
    }

    @Test
    void takesPurchasesAsJsonLines() {
        importCustomers("1");

        JsonPath result = imported("purchases", "application/x-ndjson", """
                {"customer":{"system":"%1$s","id":"1"},"system":"%1$s","reference":"a","purchasedAt":"2010-12-01T08:26:00Z","currency":"GBP","lines":[{"sku":"x","quantity":1,"unitPrice":0.1},{"sku":"y","quantity":1,"unitPrice":0.2}]}
                {"customer":{"system":"%1$s","id":"1"},"system":"%1$s","reference":"b","purchasedAt":"2010-12-01T08:26:00Z","currency":"GBP","lines":[]}
                {"not":"a purchase"}
                no json
                """.formatted(system), Map.of());

        assertCounts(result, 4, 1, 0, 3);
        assertThat(purchasesOf("1").<BigDecimal>get("items[0].total")).isEqualByComparingTo("0.3");
    }

    @Test
    void aHeaderWithoutNeededColumnsFailsTheImportAndSaysWhich() {
        JsonPath result = imported("purchases", "text/csv", "InvoiceNo,Price\n1,2\n", Map.of());

        assertThat(result.getString("state")).isEqualTo("FAILED");
        assertThat(result.getString("failure")).contains("reference", "sku").doesNotContain("system,");
    }

    @Test
    void aHeaderWithTwoColumnsOfOneNameFailsTheImportIfWeReadThem() {
        String row = "536365,85123A,6,2010-12-01 08:26:00,2.55,1,GB,GB\n";
        String header = "reference,%s,quantity,purchasedAt,unitPrice,customer,Country,Country\n";
        Map<String, String> pounds = Map.of("constant", "currency:GBP", "mapping", ":Country");

        JsonPath unread = imported("purchases", "text/csv", header.formatted("sku") + row, pounds);
        JsonPath read = imported(
                "purchases",
                "text/csv",
                header.formatted("sku") + row,
                Map.of("constant", "currency:GBP", "mapping", "description:Country"));

        assertCounts(unread, 1, 0, 0, 1);
        assertThat(read.getString("state")).isEqualTo("FAILED");
        assertThat(read.getString("failure")).contains("description");
    }

    @Test
    void noTimeOrNumberOfARowFailsTheImport() {
        importCustomers("1");

        JsonPath result = importPurchases("""
                1,A,,1,0000-12-31T00:00:00Z,2,1,GB
                2,A,,1,0000-01-01T00:00:00+18:00,2,1,GB
                3,A,,1,-0001-01-01T00:00:00Z,2,1,GB
                4,A,,1,0001-01-01T00:00:00+18:00,2,1,GB
                5,A,,1,2010-12-01 08:26:00,1e2147483647,1,GB
                C5,A,,-1,2010-12-01 08:26:00,1e2147483647,1,GB
                6,A,,1e2147483647,2010-12-01 08:26:00,1,1,GB
                7,A,,1,2010-12-01 08:26:00,1,1,GB
                """);

        assertCounts(result, 8, 1, 0, 7);
        assertThat(result.getMap("rejectedByCode"))
                .isEqualTo(Map.of("PURCHASED_AT_INVALID", 4, "UNIT_PRICE_INVALID", 2, "QUANTITY_INVALID", 1));
    }

    @Test
    void aMalformedQuoteCostsItsLineOnly() {
        importCustomers("1");

        JsonPath result = importPurchases("""
                1,A,fine,1,2011-11-01T00:00:00Z,1,1,GB
                2,A,"qu"oted,1,2011-11-01T00:00:00Z,1,1,GB
                3,A,"never closed,1,2011-11-01T00:00:00Z,1,1,GB
                4,A,"closed, ""doubled"" too",1,2011-11-01T00:00:00Z,1,1,GB
                """);

        assertCounts(result, 4, 2, 0, 2);
        assertThat(result.getMap("rejectedByCode")).isEqualTo(Map.of("CSV_MALFORMED", 2));
    }

    @Test
    void aRejectionOfJsonSaysWhatStoodWhereAndWhatWouldBeRight() {
        importCustomers("1");
        String right = """
                {"customer":{"system":"%1$s","id":"1"},"system":"%1$s","reference":"a","purchasedAt":"2010-12-01T08:26:00Z","currency":"GBP","lines":[{"sku":"x","quantity":1,"unitPrice":0.1}]}
                """.formatted(system);

        JsonPath result = imported(
                "purchases",
                "application/x-ndjson",
                right.replace("2010-12-01T08", "0000-12-01T08")
                        + right.replace("0.1", "1e2147483647")
                        + right.replace("\"lines\"", "\"" + "l".repeat(300) + "\"")
                        + right.replace("\"GBP\"", "\"GBP\",\"channel\":\"a\\u0000b\"")
                        + right,
                Map.of());

        assertCounts(result, 5, 1, 0, 4);
        as("manager")
                .get("/api/v1/imports/" + result.getString("id") + "/rejections")
                .then()
                .body("items.row", equalTo(List.of(1, 2, 3, 4)))
                .body("items[0].pointer", equalTo("/purchasedAt"))
                .body("items[0].value", equalTo("0000-12-01T08:26:00Z"))
                .body("items[0].detail", containsString("of the years 1 to 9999"))
                .body("items[1].pointer", equalTo("/lines/0/unitPrice"))
                .body("items[1].value", equalTo("1e2147483647"))
                .body("items[2].code", equalTo("PROPERTY_UNKNOWN"))
                .body("items[3].pointer", equalTo("/channel"))
                .body("items[3].value", equalTo("a\uFFFDb"));
    }

    @Test
    void aTextThatCannotBeStoredIsRejectedToo() {
        importCustomers("1");

        JsonPath result = imported(
                "purchases",
                "text/csv",
                "reference,sku,quantity,purchasedAt,unitPrice,customer,channel\n1,A,1,2010-12-01,1,1,ST\0RE\n"
                        + "2,A,1,2010-12-01,1,1,STORE\n",
                Map.of("constant", "currency:GBP"));

        assertCounts(result, 2, 1, 0, 1);
    }

    @Test
    void customersComeWithTheIdsOfFurtherSystems() {
        String header = "externalId,name,kind,origin,position,state,furtherIds\n";
        String rows = """
                1,One,ORGANISATION,EXTERNAL,FINAL,ACTUAL,%1$s-pos|Z\\;2; %1$s-crm|9
                2,Two,ORGANISATION,EXTERNAL,FINAL,ACTUAL,
                3,Three,ORGANISATION,EXTERNAL,FINAL,ACTUAL,pos
                4,Four,ORGANISATION,EXTERNAL,FINAL,ACTUAL,pos|
                5,Five,ORGANISATION,EXTERNAL,FINAL,ACTUAL,%1$s-crm|9
                """.formatted(system);

        JsonPath result = imported("customers", "text/csv", header + rows, Map.of());

        assertCounts(result, 5, 2, 0, 3);
        assertThat(result.getMap("rejectedByCode")).isEqualTo(Map.of("VALUE_INVALID", 2, "EXTERNAL_ID_TAKEN", 1));
        as("manager")
                .get("/api/v1/customers/" + idOf("1"))
                .then()
                .body("externalIds.system", hasItems(system, system + "-pos", system + "-crm"))
                .body("externalIds.id", hasItems("1", "Z;2", "9"));
        assertCounts(imported("customers", "text/csv", header + rows, Map.of()), 5, 0, 2, 3);
    }

    @Test
    void whatAFileHasNoColumnForStaysAsItIs() {
        String columns = "externalId,name,kind,origin,position,state";
        String row = "1,%s,ORGANISATION,EXTERNAL,FINAL,POTENTIAL";
        String whole = columns + ",street,city,country,phone,scope,target\n" + row.formatted("One")
                + ",1 Lake Road,Hangzhou,CN,0571-88880000,INDIVIDUAL,Schools\n";
        imported("customers", "text/csv", whole, Map.of());

        JsonPath named = imported("customers", "text/csv", columns + "\n" + row.formatted("Uno") + "\n", Map.of());
        assertCounts(named, 1, 1, 0, 0);
        as("manager")
                .get("/api/v1/customers/" + idOf("1"))
                .then()
                .body("name", equalTo("Uno"))
                .body("phone", equalTo("+8657188880000"))
                .body("address", equalTo(Map.of("street", "1 Lake Road", "city", "Hangzhou", "country", "CN")))
                .body("prospect.target", equalTo("Schools"));

        imported("customers", "text/csv", columns + ",city,phone\n" + row.formatted("Uno") + ",Ningbo,\n", Map.of());
        as("manager")
                .get("/api/v1/customers/" + idOf("1"))
                .then()
                .body("phone", equalTo(null))
                .body("address", equalTo(Map.of("street", "1 Lake Road", "city", "Ningbo", "country", "CN")));
        assertCounts(
                imported("customers", "text/csv", columns + "\n" + row.formatted("Uno") + "\n", Map.of()), 1, 0, 1, 0);
    }

    @Test
    void aPhoneIsReadWithinTheCountryThatIsKnown() {
        String columns = "externalId,name,kind,origin,position,state";
        String row = "%s,One,ORGANISATION,EXTERNAL,FINAL,ACTUAL,%s\n";
        imported("customers", "text/csv", columns + ",country\n" + row.formatted("1", "CN"), Map.of());

        JsonPath phones = imported(
                "customers",
                "text/csv",
                columns + ",phone\n" + row.formatted("1", "0571-88880000") + row.formatted("2", "0571-88880000"),
                Map.of());

        assertCounts(phones, 2, 1, 0, 1);
        assertThat(phones.getMap("rejectedByCode")).isEqualTo(Map.of("PHONE_INVALID", 1));
        as("manager")
                .get("/api/v1/customers/" + idOf("1"))
                .then()
                .body("phone", equalTo("+8657188880000"))
                .body("address", equalTo(Map.of("country", "CN")));
    }

    @Test
    void coordinatesComeAndGoTogether() {
        String columns = "externalId,name,kind,origin,position,state,country";
        String row = "1,One,ORGANISATION,EXTERNAL,FINAL,ACTUAL,CN";
        String whole = columns + ",latitude,longitude\n" + row + ",30.25,120.25\n";
        assertCounts(imported("customers", "text/csv", whole, Map.of()), 1, 1, 0, 0);

        JsonPath half = imported("customers", "text/csv", columns + ",latitude\n" + row + ",31.25\n", Map.of());
        JsonPath untold = imported("customers", "text/csv", columns + "\n" + row + "\n", Map.of());
        JsonPath none = imported("customers", "text/csv", columns + ",latitude\n" + row + ",\n", Map.of());

        assertThat(half.getMap("rejectedByCode")).isEqualTo(Map.of("COORDINATES_INCOMPLETE", 1));
        assertCounts(untold, 1, 0, 1, 0);
        assertCounts(none, 1, 1, 0, 0);
        as("manager").get("/api/v1/customers/" + idOf("1")).then().body("address", equalTo(Map.of("country", "CN")));
    }

    @Test
    void underTheSameKeyAFileIsTakenOnce() {
        importCustomers("1");
        String key = unique();
        String file = PURCHASES_HEADER + TRADE;

        String first = keyed(key, file).statusCode(202).extract().header("Location");
        JsonPath done = ended(first);
        JsonPath repeated = keyed(key, file)
                .statusCode(200)
                .header("Location", first)
                .extract()
                .jsonPath();

        assertThat(repeated.getMap("")).isEqualTo(done.getMap(""));
        keyed(key, file + "9,A,,1,2010-12-01 08:00:00,2,1,GB\n")
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        as("manager").get("/api/v1/imports?limit=200").then().body("items.state", not(hasItem("RECEIVING")));
    }

    private ValidatableResponse keyed(String key, String file) {
        return as("manager")
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .queryParam("kind", "purchases")
                .queryParams(RETAIL)
                .queryParam("constant", "system:" + system)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then();
    }

    @Test
    void anEmptyFileIsDoneAtOnceOrSaysWhatIsMissing() {
        assertThat(imported("purchases", "application/x-ndjson", "\n", Map.of()).getInt("read"))
                .isZero();
        assertThat(imported("customers", "text/csv", " ", Map.of()).getString("state"))
                .isEqualTo("FAILED");
    }

    @Test
    void aDealersImportIsItsOwn() {
        UUID dealer = UUID.randomUUID();
        String csv = CUSTOMERS_HEADER + system + ",1,Mine,ORGANISATION,EXTERNAL,FINAL,ACTUAL,GB\n";
        String location = asPartner(dealer)
                .contentType("text/csv")
                .queryParam("kind", "customers")
                .body(csv)
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asPartner(dealer).get(location).then().body("state", equalTo("DONE")));
        asPartner(UUID.randomUUID()).get(location).then().statusCode(404).body("code", equalTo("IMPORT_UNKNOWN"));
        asPartner(UUID.randomUUID()).get("/api/v1/imports").then().body("items.size()", equalTo(0));
        as("manager").get("/api/v1/imports").then().body("items.id", hasItems(location.replaceAll(".*/", "")));
        asPartner(dealer)
                .get("/api/v1/customers/by-external-id/" + system + "/1")
                .then()
                .body("dealerId", equalTo(dealer.toString()));
        as("manager")
                .get("/api/v1/customers/by-external-id/" + system + "/1")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest(name = "kind {0}, {1}: {2} {3}")
    @CsvSource({
        "dogs,      text/csv,             400, KIND_INVALID",
        "'',        text/csv,             400, KIND_INVALID",
        "purchases, application/json,     415, UNSUPPORTED_MEDIA_TYPE",
        "purchases, application/x-excel,  415, UNSUPPORTED_MEDIA_TYPE"
    })
    void refusesWhatIsNotAnImport(String kind, String contentType, int status, String code) {
        as("manager")
                .contentType(contentType)
                .queryParam("kind", kind)
                .body("a,b\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo(code));
    }
}
