package dev.guanxi.customer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.customer.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes out comes in again unchanged. Each test is a dealer of its own. */
@QuarkusTest
class ExportTest extends ServiceTest {

    private static final String EXPORTS = "/api/v1/exports/";
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final UUID dealer = UUID.randomUUID();

    private String posted(String path, String body) {
        return asPartner(dealer)
                .body(body)
                .post("/api/v1/" + path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    /** One of everything, with what makes a file difficult. */
    @BeforeEach
    void dealerHasRecords() {
        as("manager")
                .body("{\"series\":\"MG\",\"price\":55,\"currency\":\"USD\"}")
                .put("/api/v1/products/MG Special")
                .then()
                .statusCode(200);
        posted("customers", """
                {"name":"=HYPERLINK(\\"http://evil\\"), \\"Acme\\"","kind":"ORGANISATION","origin":"EXTERNAL",
                 "position":"FINAL","state":"ACTUAL","phone":"+86 571 8888 0000",
                 "externalIds":[{"system":"erp","id":"7"},{"system":"pos","id":"-1"}],
                 "address":{"city":"杭州","country":"CN","latitude":30.259,"longitude":120.219}}""");
        String nameless = posted("customers", """
                {"name":"'@Byte\\nLtd","kind":"ORGANISATION","origin":"EXTERNAL","position":"INTERMEDIARY",
                 "state":"POTENTIAL","prospect":{"scope":"STRATUM","target":"Banks","servedByCompetitor":true}}""");
        String purchase = posted("purchases", """
                {"customer":{"system":"pos","id":"-1"},"system":"pos","reference":"+1","purchasedAt":"2010-12-01T08:26:00.123456Z",
                 "currency":"GBP","channel":"STORE","lines":[
                  {"sku":"A","description":"a, b","productLine":"notebooks","quantity":6,"unitPrice":2.5,"listPrice":2.95,
                   "configuration":{"memory;":"32=GB","disk":"1\\\\TB"}},
                  {"sku":"A","quantity":2,"unitPrice":2.5}]}""");
        posted("purchases/" + purchase + "/returns", """
                {"reference":"C1","returnedAt":"2010-12-02T08:26:00Z","lines":[{"sku":"A","quantity":7}]}""");
        posted("opportunities", """
                {"customerId":"%s","product":"MG Special","stage":"PROPOSAL","chance":60,"competitor":"Hooli"}""".formatted(nameless));
        posted("opportunities", """
                {"customerId":"%s","productLine":"MG","amount":10.5,"currency":"EUR","stage":"LOST","stageReason":"price"}""".formatted(nameless));
        posted("prospects", """
                {"customer":{"name":"Card","kind":"ORGANISATION","origin":"EXTERNAL","position":"FINAL",
                 "state":"POTENTIAL"},"source":"SERVICE_DEPARTMENT","campaign":"-","cost":{"amount":1.5,"currency":"CNY"},
                 "repair":{"equipment":"Printer","repairs":4}}""");
        posted("customers/" + nameless + "/contacts", """
                {"name":"=Chen Jing","title":"a, b","department":"采购","decisionPart":"GUARDS_DOOR",
                 "phones":[{"line":"WORK","number":"+8657188880000"},{"line":"MOBILE","number":"+8613900001111"}],
                 "emails":["chen@acme.example"],"birthday":{"month":8,"day":30,"calendar":"LUNAR"},
                 "familyMembers":[{"relation":"CHILD","name":"Yu; |","birthday":{"year":2015,"month":6,"day":1}},
                  {"relation":"SPOUSE"}],
                 "interests":["go; tea","\\\\围棋","c|d"," e "],"habits":["no calls\\r\\nbefore ten"],
                 "consents":{"WECHAT":{"decision":"REFUSED","decidedAt":"2024-03-02T09:00:00.5Z","source":"said | so"},
                  "EMAIL":{"decision":"GIVEN","decidedAt":"2024-03-02T09:00:00Z","source":"form"}}}""");
        posted("customers/" + nameless + "/contacts", """
                {"name":"Plain"}""");
    }

    private Response exported(String kind, String accept) {
        return asPartner(dealer).accept(accept).get(EXPORTS + kind);
    }

    private JsonPath imported(UUID into, String kind, String contentType, byte[] content) {
        String location = asPartner(into)
                .contentType(contentType)
                .queryParam("kind", kind)
                .body(content)
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> asPartner(into).get(location).jsonPath(), one -> !one.getString("state")
                        .equals("RUNNING"));
    }

    @ParameterizedTest(name = "{0} as {2}")
    @CsvSource({
        "customers,     customers,     text/csv,             3",
        "customers,     customers,     application/x-ndjson, 3",
        "purchases,     purchases,     text/csv,             2",
        "purchases,     purchases,     application/x-ndjson, 1",
        "returns,       purchases,     text/csv,             2",
        "returns,       purchases,     application/x-ndjson, 1",
        "opportunities, opportunities, text/csv,             2",
        "opportunities, opportunities, application/x-ndjson, 2",
        "prospects,     prospects,     text/csv,             1",
        "prospects,     prospects,     application/x-ndjson, 1",
        "contacts,      contacts,      text/csv,             2",
        "contacts,      contacts,      application/x-ndjson, 2"
    })
    void whatGoesOutComesInUnchanged(String exported, String kind, String format, int rows) {
        byte[] content =
                exported(exported, format).then().statusCode(200).extract().asByteArray();

        JsonPath result = imported(dealer, kind, format, content);

        assertThat(result.getMap("rejectedByCode"))
                .as(new String(content, StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(result.getInt("read")).isEqualTo(rows);
        assertThat(result.getInt("duplicates")).isEqualTo(rows);
    }

    @Test
    void anotherPlaceTakesItAllAndGivesItBackTheSame() {
        UUID elsewhere = UUID.randomUUID();
        for (String kind : List.of("customers", "purchases", "opportunities", "contacts")) {
            String content = exported(kind, CSV).asString().replace(dealer.toString(), "");
            JsonPath result = imported(elsewhere, kind, CSV, content.getBytes(StandardCharsets.UTF_8));

            assertThat(result.getMap("rejectedByCode")).as(kind).isEmpty();
            assertThat(result.getInt("accepted"))
                    .as(kind)
                    .isEqualTo(result.getInt("read"))
                    .isPositive();
        }
        for (String one : List.of("erp/7", "pos/-1")) {
            asPartner(elsewhere)
                    .get("/api/v1/customers/by-external-id/" + one)
                    .then()
                    .statusCode(200)
                    .body("externalIds.size()", equalTo(2));
        }
        assertThat(asPartner(elsewhere).accept(CSV).get(EXPORTS + "purchases").asString())
                .isEqualTo(exported("purchases", CSV).asString());
        assertThat(asPartner(elsewhere).accept(CSV).get(EXPORTS + "contacts").asString())
                .isEqualTo(exported("contacts", CSV).asString());
        assertThat(asPartner(elsewhere).accept(NDJSON).get(EXPORTS + "contacts").asString())
                .isEqualTo(exported("contacts", NDJSON).asString());
    }

    @Test
    void noCellBeginsAFormula() {
        String csv = exported("customers", CSV)
                .then()
                .header("Content-Type", startsWith(CSV))
                .header("Content-Disposition", containsString("customers.csv"))
                .extract()
                .asString();

        assertThat(csv)
                .startsWith("system,externalId,name,")
                .contains("\"'=HYPERLINK(\"\"http://evil\"\"), \"\"Acme\"\"\"")
                .contains("'+8657188880000")
                .doesNotContainPattern("(?m)(^|,)\"?[=+@]");
    }

    @Test
    void jsonLinesComeByAcceptOrByFormat() {
        Response accepted = exported("customers", NDJSON);
        Response asked = asPartner(dealer).get(EXPORTS + "customers?format=ndjson");

        accepted.then().header("Content-Type", startsWith(NDJSON));
        assertThat(asked.asString()).isEqualTo(accepted.asString());
        assertThat(accepted.asString().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"name\""));
    }

    @Test
    void theFiltersOfTheListsHold() {
        assertThat(lines("customers?state=POTENTIAL")).hasSize(2);
        assertThat(lines("customers?q=byte")).hasSize(1);
        assertThat(lines("purchases?system=other")).isEmpty();
        assertThat(lines("purchases?from=2010-12-02T00:00:00Z")).isEmpty();
        assertThat(lines("returns?from=2010-12-02T00:00:00Z&until=2010-12-03T00:00:00Z"))
                .hasSize(1);
        assertThat(lines("returns?unmatched=false&system=pos&reference=C1")).hasSize(1);
        assertThat(lines("returns?unmatched=true")).isEmpty();
        assertThat(lines("returns?reference=C2")).isEmpty();
        assertThat(lines("opportunities?stage=LOST")).hasSize(1);
        assertThat(lines("prospects?source=TRADE_SHOW")).isEmpty();
        assertThat(lines("contacts")).hasSize(2);
        assertThat(lines("contacts?customerId=" + UUID.randomUUID())).isEmpty();
    }

    private List<String> lines(String kind) {
        return exported(kind, NDJSON)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"customers", "purchases", "returns", "opportunities", "prospects", "contacts"})
    void anotherDealerGetsNothingOfIt(String kind) {
        String foreign = asPartner(UUID.randomUUID())
                .accept(NDJSON)
                .get(EXPORTS + kind)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(foreign).isEmpty();
    }

    @Test
    void aFileOfAnotherDealerIsRefusedRowByRow() {
        byte[] content = exported("customers", CSV).asByteArray();

        JsonPath result = imported(UUID.randomUUID(), "customers", CSV, content);

        assertThat(result.getMap("rejectedByCode")).isEqualTo(Map.of("DEALER_FOREIGN", 3));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "customers?format=xml,          400, FORMAT_INVALID",
        "customers?kind=DOG,            400, PARAMETER_INVALID",
        "customers?country=Germany,     400, REQUEST_INVALID",
        "purchases?from=yesterday,      400, PARAMETER_INVALID",
        "purchases?customerId=7,        400, PARAMETER_INVALID",
        "dogs,                          404, NOT_FOUND"
    })
    void refusesWhatIsNoExport(String what, int status, String code) {
        asPartner(dealer)
                .accept("*/*")
                .get(EXPORTS + what)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo(code));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        StringBuilder csv = new StringBuilder("system,externalId,name,kind,origin,position,state\n");
        for (int i = 0; i < 1_700; i++) {
            csv.append("many,%d,N,ORGANISATION,EXTERNAL,FINAL,ACTUAL%n".formatted(i));
        }
        imported(dealer, "customers", CSV, csv.toString().getBytes(StandardCharsets.UTF_8));

        List<String> lines = lines("customers");

        assertThat(lines).hasSize(1_703).doesNotHaveDuplicates();
    }
}
