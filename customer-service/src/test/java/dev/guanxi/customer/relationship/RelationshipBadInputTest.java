package dev.guanxi.customer.relationship;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.BadRequests;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every request here is refused with its reason and changes nothing. */
@QuarkusTest
class RelationshipBadInputTest extends ServiceTest {

    private static final String JSON = "application/json";
    private static final String UNKNOWN = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";

    private final Client manager = Client.of("manager");
    private final BadRequests table = new BadRequests(manager);
    private String levels;

    private void badLevel(String body, int status, String code, String pointer) {
        table.add("POST", levels, JSON, body, status, code, pointer);
    }

    @TestFactory
    List<DynamicTest> settings() {
        levels = CUSTOMERS + "/" + registered(unique()) + "/relationship-levels";
        badLevel("{}", 400, "REQUEST_INVALID", "/reason");
        badLevel("{\"reason\":\" \"}", 400, "REQUEST_INVALID", "/reason");
        badLevel("{\"reason\":\"" + "x".repeat(501) + "\"}", 400, "REQUEST_INVALID", "/reason");
        badLevel("{\"reason\":7}", 400, "REQUEST_INVALID", "/reason");
        badLevel("{\"reason\":\"x\",\"level\":\"BEST\"}", 400, "REQUEST_INVALID", "/level");
        badLevel("{\"reason\":\"x\",\"level\":0}", 400, "REQUEST_INVALID", "/level");
        badLevel("{\"reason\":\"x\",\"id\":\"1\"}", 400, "REQUEST_INVALID", "/id");
        badLevel("{\"reason\":\"x\",\"setBy\":\"me\"}", 400, "REQUEST_INVALID", "/setBy");
        table.add("POST", levels, "text/plain", "x", 415, null, null);
        table.add("GET", levels + "?limit=0", null, null, 400, "LIMIT_INVALID", "query:limit");
        table.add("GET", levels + "?cursor=x", null, null, 400, "CURSOR_INVALID", "query:cursor");
        String unknown = CUSTOMERS + "/" + UNKNOWN;
        table.add("POST", unknown + "/relationship-levels", JSON, "{\"reason\":\"x\"}", 404, "CUSTOMER_UNKNOWN", null);
        table.add("GET", unknown + "/relationship-levels", null, null, 404, "CUSTOMER_UNKNOWN", null);
        table.add("GET", unknown + "/relationship", null, null, 404, "CUSTOMER_UNKNOWN", null);
        return table.tests();
    }

    @Test
    void partnersDoNotReadOurJudgementOfCustomers() {
        Client partner = Client.partner(UUID.randomUUID());
        String path = CUSTOMERS + "/" + registered(partner, unique());

        partner.get(path + "/relationship").refused(403, "FORBIDDEN");
        partner.get(path + "/relationship-levels").refused(403, "FORBIDDEN");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"fewBelow\":0}                                  | 400 | REQUEST_INVALID     | /fewBelow",
                "{\"fewBelow\":null}                               | 400 | REQUEST_INVALID     | /fewBelow",
                "{\"manyFrom\":100001}                             | 400 | REQUEST_INVALID     | /manyFrom",
                "{\"manyFrom\":\"7\"}                              | 400 | REQUEST_INVALID     | /manyFrom",
                "{\"lowBelow\":-1}                                 | 400 | REQUEST_INVALID     | /lowBelow",
                "{\"lowBelow\":1e99}                               | 400 | REQUEST_INVALID     | /lowBelow",
                "{\"otherShare\":100.01}                           | 400 | REQUEST_INVALID     | /otherShare",
                "{\"levels\":{\"FEW\":null}}                       | 400 | REQUEST_INVALID     | /levels",
                "{\"currency\":\"XXY\"}                            | 422 | CURRENCY_UNKNOWN    | /currency",
                "{\"fewBelow\":10000}                              | 422 | THRESHOLDS_CROSSED  | /fewBelow",
                "{\"lowBelow\":100000}                             | 422 | THRESHOLDS_CROSSED  | /lowBelow",
                "{\"levels\":{\"MANY\":{\"LOW\":\"REACTIVE\"}}}    | 422 | LEVELS_OUT_OF_ORDER | /levels/MANY/LOW",
                "{\"levels\":{\"FEW\":{\"LOW\":\"BASIC\"}}}        | 422 | LEVELS_OUT_OF_ORDER | /levels/FEW/LOW"
            })
    void modelsThatCannotHold(String patch, int status, String code, String pointer) {
        String model = "/api/v1/relationship-models/current";
        Answer before = manager.get(model);

        manager.patch(model, patch, "If-Match", before.etag()).refused(status, code, pointer);

        assertThat(manager.get(model).body()).isEqualTo(before.body());
    }

    @Test
    void aModelChangesOnlyByItsNewestVersion() {
        String model = "/api/v1/relationship-models/current";

        manager.patch(model, object("fewBelow", 7)).refused(428, "VERSION_REQUIRED", "header:If-Match");
        manager.patch(model, object("fewBelow", 7), "If-Match", "\"0\"")
                .refused(412, "VERSION_STALE", "header:If-Match");
        manager.patch(model, "[]", "If-Match", manager.get(model).etag()).refused(400, "PATCH_INVALID");
        manager.get("/api/v1/relationship-models/0").refused(404, "RELATIONSHIP_MODEL_UNKNOWN");
        manager.get("/api/v1/relationship-models/x").refused(404, "NOT_FOUND");
    }
}
