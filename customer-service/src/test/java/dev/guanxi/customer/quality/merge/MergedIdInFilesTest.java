package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.merged;
import static dev.guanxi.customer.Given.registered;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.bulk.ImportingTest;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that names a merged customer by its old id here means the survivor (C7): nobody is registered anew. */
@QuarkusTest
class MergedIdInFilesTest extends ImportingTest {

    private final Client manager = Client.of("manager");
    private String survivor;
    private String old;

    @BeforeEach
    void mergedCustomer() {
        survivor = registered(unique());
        old = registered(unique());
        merged(manager, manager.get(CUSTOMERS + "/" + survivor), old);
    }

    @Test
    void theSurvivorBecomesWhatTheFileSays() {
        String name = "Acme " + unique();

        JsonPath result = imported("customers", "text/csv", """
                system,externalId,name,kind,origin,position,state
                guanxi,%s,%s,ORGANISATION,EXTERNAL,FINAL,ACTUAL
                """.formatted(old, name), Map.of());

        assertThat(result.getInt("accepted")).isEqualTo(1);
        JsonNode now = manager.get(CUSTOMERS + "/" + survivor).expect(200).body();
        assertThat(now.path("name").asText()).isEqualTo(name);
        assertThat(now.path("externalIds").toString()).doesNotContain(old);
        assertThat(manager.get(CUSTOMERS + "/by-external-id/guanxi/" + old)
                        .expect(200)
                        .id())
                .isEqualTo(survivor);
    }
}
