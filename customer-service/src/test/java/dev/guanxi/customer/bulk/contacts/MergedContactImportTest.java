package dev.guanxi.customer.bulk.contacts;

import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.bulk.ImportingTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files name contacts that were merged by what they were known by; nobody comes in again (C7). */
@QuarkusTest
class MergedContactImportTest extends ImportingTest {

    private static final String HEADER = "reference,customer,name\n";
    private static final String PEOPLE = HEADER + "p1,1,Chen Jing\np2,1,Jing Chan\n";

    private final Client manager = Client.of("manager");

    private JsonPath importContacts(String csv) {
        return imported("contacts", "text/csv", csv, Map.of());
    }

    private List<String> contacts() {
        return manager.get("/api/v1/customers/" + idOf("1") + "/contacts")
                .expect(200)
                .items("id");
    }

    private Answer merged(String survivor, String duplicate) {
        return manager.post(
                        "/api/v1/contacts/" + survivor + "/merges",
                        object("duplicateId", duplicate, "version", 1, "duplicateVersion", 1))
                .expect(201);
    }

    @Test
    void aFileThatComesAgainFindsTheSurvivor() {
        importCustomers("1");
        importContacts(PEOPLE);
        List<String> both = contacts();
        merged(both.get(0), both.get(1));

        JsonPath again = importContacts(PEOPLE);

        assertCounts(again, 2, 0, 2, 0);
        assertThat(contacts()).containsExactly(both.get(0));
    }

    @Test
    void whatItBroughtIsNotTakenBackFromTheSurvivor() {
        importCustomers("1");
        JsonPath brought = importContacts(PEOPLE);
        List<String> both = contacts();
        merged(both.get(0), both.get(1));

        assertThat(keptCodes(undone(brought))).containsExactlyInAnyOrder("CHANGED_SINCE", "RECORD_GONE");
        assertThat(contacts()).containsExactly(both.get(0));
    }

    @Test
    void theOldIdIsASurvivorsToo() {
        importCustomers("1");
        importContacts(PEOPLE);
        List<String> both = contacts();
        merged(both.get(0), both.get(1));

        String file = "system,reference,customer,customerSystem,name\nguanxi,%s,1,%s,Jing Chan\n";
        JsonPath result = ended(as("manager")
                .contentType("text/csv")
                .queryParam("kind", "contacts")
                .body(file.formatted(both.get(1), system))
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));

        assertThat(result.getInt("contacts")).isZero();
        assertThat(contacts()).containsExactly(both.get(0));
        assertThat(manager.get("/api/v1/contacts/by-reference/guanxi/" + both.get(1))
                        .expect(200)
                        .id())
                .isEqualTo(both.get(0));
    }
}
