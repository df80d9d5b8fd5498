package dev.guanxi.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.customer.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest extends ServiceTest {

    private static final String CUSTOMERS_HEADER = "system,externalId,name,kind,origin,position,state,country\n";
    private static final String PURCHASES_HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    private static final Map<String, String> RETAIL = Map.of(
            "mapping",
            "reference:InvoiceNo,sku:StockCode,description:Description,quantity:Quantity,purchasedAt:InvoiceDate,"
                    + "unitPrice:UnitPrice,customer:CustomerID",
            "constant",
            "currency:GBP");

    private final String system = unique();

    private JsonPath imported(String kind, String content, Map<String, String> options) {
        String location = as("manager")
                .contentType("text/csv")
                .queryParam("kind", kind)
                .queryParams(options)
                .queryParam("constant", "system:" + system)
                .body(content)
                .post("/api/v1/imports")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(202)
                .extract()
                .header("Location");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> as("manager")
                                .get(location)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        one -> !one.getString("state").equals("RUNNING"));
    }

    private JsonPath importCustomers(String... ids) {
        StringBuilder csv = new StringBuilder(CUSTOMERS_HEADER);
        for (String id : ids) {
            csv.append("%s,%s,Customer %s,ORGANISATION,EXTERNAL,FINAL,ACTUAL,GB%n".formatted(system, id, id));
        }
        return imported("customers", csv.toString(), Map.of());
    }

    private JsonPath importPurchases(String rows) {
        return imported("purchases", PURCHASES_HEADER + rows, RETAIL);
    }

    @Test
    void makesOnePurchaseOfTheRowsOfAnInvoice() {
        assertThat(importCustomers("1", "2").getInt("customers")).isEqualTo(2);

        JsonPath result = importPurchases("""
                536365,85123A,"HEART, WHITE",6,2010-12-01 08:26:00,2.55,1,United Kingdom
                536366,22633,HAND WARMER,6,2010-12-01 08:28:00,1.85,2,United Kingdom
                536365,71053,LANTERN,6,2010-12-01 08:26:00,3.39,1,United Kingdom
                C536379,85123A,"HEART, WHITE",-2,2010-12-01 09:41:00,2.55,1,United Kingdom
                536370,X,NOBODY,1,2010-12-01 09:41:00,1,,United Kingdom
                """);

        assertThat(result.getString("state")).isEqualTo("DONE");
        assertThat(result.getInt("read")).isEqualTo(5);
        assertThat(result.getInt("accepted")).isEqualTo(4);
        assertThat(result.getInt("rejectedByCode.CUSTOMER_MISSING")).isEqualTo(1);
        assertThat(result.getInt("purchases")).isEqualTo(2);
        assertThat(result.getInt("returns")).isEqualTo(1);
        String id = as("manager")
                .get("/api/v1/customers/by-external-id/" + system + "/1")
                .jsonPath()
                .getString("id");
        as("manager")
                .get("/api/v1/customers/" + id + "/purchases")
                .then()
                .body("items[0].lines.size()", equalTo(2))
                .body("items[0].lines[0].returned", equalTo(2))
                .body("items[0].total", equalTo(35.64f));
    }
}
