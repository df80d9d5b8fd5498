package dev.guanxi.customer.rights;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.externalId;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.group;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.need;
import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.capture;
import static dev.guanxi.customer.rights.GivenErasures.erased;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is written of a person who was erased, for it could neither be told nor erased (C17). */
@QuarkusTest
class ErasedRecordsTest extends ServiceTest {

    private static final String ERASED = "Erased person";

    private final Client manager = Client.of("manager");
    private final String pos = unique();
    private String person;

    @Inject
    Transactions transactions;

    @BeforeEach
    void anErasedPerson() {
        person = manager.post(CUSTOMERS, said()).expect(201).id();
        erased(person, null);
    }

    private Map<String, Object> said() {
        return with(with(customer(pos), "name", "Frieda Quux " + pos), "kind", "PERSON");
    }

    private Answer read() {
        return manager.get(CUSTOMERS + "/" + person).expect(200);
    }

    @Test
    void anErasedContactIsNeitherChangedNorRemoved() {
        String company = registered(unique());
        String contact = manager.post(CUSTOMERS + "/" + company + "/contacts", contact("Frieda Quux"))
                .expect(201)
                .id();
        String path = "/api/v1/contacts/" + contact;
        erased(company, contact);
        String version = manager.get(path).expect(200).etag();

        manager.patch(path, object("name", "Frieda again"), "If-Match", version).refused(409, "PERSON_ERASED");
        manager.delete(path, "If-Match", version).refused(409, "PERSON_ERASED");

        Answer now = manager.get(path).expect(200);
        assertThat(now.text("name")).isEqualTo(ERASED);
        assertThat(now.etag()).isEqualTo(version);
    }

    private String told(String company, Map<String, Object> contact) {
        return manager.post(CUSTOMERS + "/" + company + "/contacts", contact, "Duplicate-Check", "insist")
                .expect(201)
                .id();
    }

    private long distinctions(String contact) {
        return Blocking.await(() -> transactions.read(session -> session.createNativeQuery(
                        "select count(*) from contact_distinction where :contact in (contact_id, other_id)", Long.class)
                .setParameter("contact", UUID.fromString(contact))
                .getSingleResult()));
    }

    @Test
    void erasedContactsAreNobodysDuplicates() {
        String company = registered(unique());
        Map<String, Object> frieda = contact("Frieda Quux");
        String one = told(company, frieda);
        String other = told(company, frieda);
        String last = told(company, frieda);
        assertThat(distinctions(other)).isEqualTo(2);

        erased(company, one);
        erased(company, other);

        assertThat(distinctions(one) + distinctions(other) + distinctions(last)).isZero();
        assertThat(manager.get(CUSTOMERS + "/" + company + "/contacts/duplicates")
                        .items())
                .isEmpty();
        manager.post(CUSTOMERS + "/" + company + "/contacts", contact(ERASED)).expect(201);
        manager.post(
                        CUSTOMERS + "/" + company + "/contacts/duplicates/decisions",
                        object(
                                "decision",
                                "NOT_A_DUPLICATE",
                                "contactId",
                                one,
                                "contactVersion",
                                2,
                                "otherId",
                                last,
                                "otherVersion",
                                1))
                .refused(409, "PERSON_ERASED");
    }

    @Test
    void anErasedCustomerIsNotChanged() {
        String version = read().etag();

        manager.patch(CUSTOMERS + "/" + person, object("name", "Frieda again"), "If-Match", version)
                .refused(409, "PERSON_ERASED");
        manager.put(CUSTOMERS + "/by-external-id/guanxi/" + person, with(said(), "externalIds", List.of()))
                .refused(409, "PERSON_ERASED");

        assertThat(read().etag()).isEqualTo(version);
    }

    @Test
    void nothingNewIsKeptOfAnErasedCustomer() {
        String path = CUSTOMERS + "/" + person;
        Map<String, Map<String, Object>> said = Map.of(
                "contacts", contact("Frieda Quux"),
                "needs", need("STATED", "Frieda wants tea"),
                "interactions", interaction("CALL"),
                "parties", group("DIRECT_USER", "Frieda and friends"));

        said.forEach((kind, data) -> {
            manager.post(path + "/" + kind, data).refused(409, "PERSON_ERASED");
            assertThat(manager.get(path + "/" + kind).expect(200).items()).isEmpty();
        });
    }

    @Test
    void norIsWhatIsKeptChanged() {
        String till = unique();
        String other = manager.post(CUSTOMERS, with(customer(till), "kind", "PERSON"))
                .expect(201)
                .id();
        String need = "/api/v1/needs/"
                + manager.post(CUSTOMERS + "/" + other + "/needs", need("STATED", "Frieda wants tea"))
                        .expect(201)
                        .id();
        erased(other, null);
        Answer now = manager.get(need).expect(200);

        manager.patch(need, object("text", "Frieda wants tea"), "If-Match", now.etag())
                .refused(409, "PERSON_ERASED");

        assertThat(manager.get(need).expect(200).text("text")).isEqualTo(ERASED);
    }

    @Test
    void anErasedCustomerIsNotMerged() {
        Answer other = manager.post(CUSTOMERS, with(customer(unique()), "phone", "+86 571 8888 0000"))
                .expect(201);
        int version = read().body().path("version").asInt();

        manager.post(
                        CUSTOMERS + "/" + person + "/merges",
                        object("duplicateId", other.id(), "version", version, "duplicateVersion", 1))
                .refused(409, "PERSON_ERASED");
        manager.post(
                        CUSTOMERS + "/" + other.id() + "/merges",
                        object("duplicateId", person, "version", 1, "duplicateVersion", version))
                .refused(409, "PERSON_ERASED");
        manager.post(CUSTOMERS + "/" + person + "/merge-previews", object("duplicateId", other.id()))
                .refused(409, "PERSON_ERASED");
    }

    @Test
    void whatOtherSystemsTellDoesNotBringThePersonBack() {
        manager.put(CUSTOMERS + "/by-external-id/pos/" + pos, said()).refused(409, "PERSON_ERASED", "/externalIds/0");
        manager.post(CUSTOMERS, said()).refused(409, "PERSON_ERASED", "/externalIds/0");
        manager.post(PROSPECTS, capture(pos)).refused(409, "PERSON_ERASED");
        String other = registered(unique());
        manager.patch(
                        CUSTOMERS + "/" + other,
                        object("externalIds", List.of(externalId("pos", pos))),
                        "If-Match",
                        "\"1\"")
                .refused(409, "PERSON_ERASED", "/externalIds/0");

        manager.get(CUSTOMERS + "/by-external-id/pos/" + pos).refused(404, "CUSTOMER_UNKNOWN");
        manager.put(CUSTOMERS + "/by-external-id/erp/" + pos, with(said(), "externalIds", List.of()))
                .expect(201);
    }

    @Test
    void norDoesAFileWhoseOtherRowsAreTaken() {
        String fresh = unique();
        String header = "system,externalId,name,kind,origin,position,state,country\n";
        String row = "%s,%s,Frieda %s,PERSON,EXTERNAL,FINAL,ACTUAL,GB\n";
        JsonPath result = imported(
                "customers",
                header
                        + row.formatted("pos", pos, pos)
                        + row.formatted("pos", fresh, fresh)
                        + row.formatted("guanxi", person, pos));

        assertThat(result.getInt("accepted")).isEqualTo(1);
        assertThat(result.getMap("rejectedByCode")).isEqualTo(Map.of("PERSON_ERASED", 2));
        JsonPath rejections = as("manager")
                .get("/api/v1/imports/" + result.getString("id") + "/rejections")
                .jsonPath();
        assertThat(rejections.getList("items.row")).isEqualTo(List.of(1, 3));
        assertThat(rejections.getList("items.value")).allMatch(Objects::isNull);
        assertThat(read().text("name")).isEqualTo(ERASED);
    }

    @Test
    void norDoesAFileThatNamesThePersonByItsIdHere() {
        String other = unique();
        registered(other);
        String header = "system,reference,customer,customerSystem,name\n";
        String row = "crm,%s,%s,%s,%s\n";

        JsonPath result = imported(
                "contacts",
                header
                        + row.formatted(unique(), person, "guanxi", "Frieda Quux")
                        + row.formatted(unique(), other, "pos", "Li Lei"));

        assertThat(result.getInt("accepted")).isEqualTo(1);
        assertThat(result.getMap("rejectedByCode")).isEqualTo(Map.of("PERSON_ERASED", 1));
        assertThat(manager.get(CUSTOMERS + "/" + person + "/contacts")
                        .expect(200)
                        .items())
                .isEmpty();
    }

    private static JsonPath imported(String kind, String csv) {
        String location = as("manager")
                .contentType("text/csv")
                .queryParam("kind", kind)
                .body(csv)
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> as("manager").get(location).jsonPath(), one -> !one.getString("state")
                        .equals("RUNNING"));
    }
}
