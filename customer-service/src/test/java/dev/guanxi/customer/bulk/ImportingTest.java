package dev.guanxi.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** What tests of imports share: files in the form of Online Retail, sent and waited for. */
public abstract class ImportingTest extends ServiceTest {

    protected static final String CUSTOMERS_HEADER = "system,externalId,name,kind,origin,position,state,country\n";
    protected static final String PURCHASES_HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    protected static final Map<String, String> RETAIL = Map.of(
            "mapping",
            "reference:InvoiceNo,sku:StockCode,description:Description,quantity:Quantity,purchasedAt:InvoiceDate,"
                    + "unitPrice:UnitPrice,customer:CustomerID,:Country",
            "constant",
            "currency:GBP");

    protected final String system = unique();

    /** Sends a file; where its import can be read. */
    protected String sent(String kind, String contentType, String content, Map<String, String> options) {
        return sent(kind, contentType, content.getBytes(StandardCharsets.UTF_8), options);
    }

    protected String sent(String kind, String contentType, byte[] content, Map<String, String> options) {
        return as("manager")
                .contentType(contentType)
                .queryParam("kind", kind)
                .queryParams(options)
                .queryParam("constant", "system:" + system)
                .body(content)
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    /** The import when it has ended. */
    protected static JsonPath ended(String location) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> as("manager")
                                .get(location)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        one -> !one.getString("state").equals("RUNNING"));
    }

    protected JsonPath imported(String kind, String contentType, String content, Map<String, String> options) {
        return ended(sent(kind, contentType, content, options));
    }

    /** What the import left undone; it has ended then. */
    protected static JsonPath undone(JsonPath result) {
        String location = "/api/v1/imports/" + result.getString("id");
        as("manager").post(location + "/undo").then().statusCode(202);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> as("manager").get(location).jsonPath(), one -> one.getString("state")
                        .equals("UNDONE"));
    }

    protected static List<String> keptCodes(JsonPath undone) {
        return as("manager")
                .get("/api/v1/imports/" + undone.getString("id") + "/undo-exceptions")
                .jsonPath()
                .getList("items.code");
    }

    protected JsonPath importCustomers(String... ids) {
        StringBuilder csv = new StringBuilder(CUSTOMERS_HEADER);
        for (String id : ids) {
            csv.append("%s,%s,Customer %s,ORGANISATION,EXTERNAL,FINAL,ACTUAL,GB%n".formatted(system, id, id));
        }
        return imported("customers", "text/csv", csv.toString(), Map.of());
    }

    protected JsonPath importPurchases(String rows) {
        return imported("purchases", "text/csv", PURCHASES_HEADER + rows, RETAIL);
    }

    protected String idOf(String externalId) {
        return as("manager")
                .get("/api/v1/customers/by-external-id/" + system + "/" + externalId)
                .jsonPath()
                .getString("id");
    }

    protected JsonPath purchasesOf(String externalId) {
        return as("manager")
                .get("/api/v1/customers/" + idOf(externalId) + "/purchases")
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    protected static void assertCounts(JsonPath result, int read, int accepted, int duplicates, int rejected) {
        assertThat(result.getString("state")).isEqualTo("DONE");
        assertThat(result.getInt("read")).as("read").isEqualTo(read);
        assertThat(result.getInt("accepted")).as("accepted").isEqualTo(accepted);
        assertThat(result.getInt("duplicates")).as("duplicates").isEqualTo(duplicates);
        assertThat(result.getInt("rejected")).as("rejected").isEqualTo(rejected);
    }

    protected static final String TRADE = """
            536365,85123A,"HEART, WHITE",6,2010-12-01 08:26:00,2.55,1,United Kingdom
            536366,22633,HAND WARMER,6,2010-12-01 08:28:00,1.85,2,United Kingdom
            536365,71053,LANTERN,6,2010-12-01 08:26:00,3.39,1,United Kingdom
            C536379,85123A,"HEART, WHITE",-2,2010-12-01 09:41:00,2.55,1,United Kingdom
            536370,X,NOBODY,1,2010-12-01 09:41:00,1,,United Kingdom
            """;
}
