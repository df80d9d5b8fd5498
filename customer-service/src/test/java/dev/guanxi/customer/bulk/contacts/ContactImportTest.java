package dev.guanxi.customer.bulk.contacts;

import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.rights.GivenErasures.erased;
import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.customer.bulk.ImportingTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people at customers (C3), by the list. */
@QuarkusTest
class ContactImportTest extends ImportingTest {

    private static final String HEADER =
            "reference,customer,name,title,decisionPart,phones,emails,birthday,birthdayCalendar,familyMembers,interests,consents\n";
    private static final String PEOPLE = HEADER + """
            p1,1,Chen Jing,Buyer,DECIDES,MOBILE|+86 139 0000 1111; +8657188880000,chen@acme.example,1984-02-29,,CHILD|Chen Yu|2015-06-01; SPOUSE,go; tea,EMAIL|GIVEN|2026-03-02T09:00:00Z|form
            p2,2,王芳,,,,,--08-30,LUNAR,,,
            p1,1,Chen Jing,Buyer,DECIDES,MOBILE|+86 139 0000 1111; +8657188880000,chen@acme.example,1984-02-29,,CHILD|Chen Yu|2015-06-01; SPOUSE,go; tea,EMAIL|GIVEN|2026-03-02T09:00:00Z|form
            p1,1,Chen Jing,Director,,,,,,,,
            p3,nobody,Nobody,,,,,,,,,
            """;

    @Inject
    DataSource database;

    private final Client manager = Client.of("manager");

    private JsonPath importContacts(String csv) {
        return imported("contacts", "text/csv", csv, Map.of());
    }

    private JsonPath contactsOf(String externalId) {
        return as("manager")
                .get("/api/v1/customers/" + idOf(externalId) + "/contacts")
                .jsonPath();
    }

    private JsonPath rejections(JsonPath result) {
        return as("manager")
                .get("/api/v1/imports/" + result.getString("id") + "/rejections")
                .jsonPath();
    }

    @Test
    void everythingSaidIsKeptAndDirtIsReportedRowByRow() {
        importCustomers("1", "2");

        JsonPath result = importContacts(PEOPLE);

        assertCounts(result, 5, 2, 1, 2);
        assertThat(result.getInt("contacts")).isEqualTo(2);
        JsonPath rejections = rejections(result);
        assertThat(rejections.getList("items.row")).isEqualTo(List.of(4, 5));
        assertThat(rejections.getList("items.code")).isEqualTo(List.of("REFERENCE_TAKEN", "CUSTOMER_UNKNOWN"));
        assertThat(rejections.getList("items.pointer")).isEqualTo(List.of("/reference", "/customer"));
        Map<String, Object> chen = contactsOf("1").getMap("items[0]");
        assertThat(chen)
                .containsEntry("name", "Chen Jing")
                .containsEntry("decisionPart", "DECIDES")
                .containsEntry("emails", List.of("chen@acme.example"))
                .containsEntry("interests", List.of("go", "tea"))
                .containsEntry("birthday", Map.of("year", 1984, "month", 2, "day", 29))
                .containsEntry("recordedBy", "test-manager")
                .containsEntry(
                        "phones",
                        List.of(
                                Map.of("line", "MOBILE", "number", "+8613900001111"),
                                Map.of("line", "WORK", "number", "+8657188880000")))
                .containsEntry(
                        "consents",
                        Map.of(
                                "EMAIL",
                                Map.of("decision", "GIVEN", "decidedAt", "2026-03-02T09:00:00Z", "source", "form")));
        assertThat(contactsOf("1").getList("items[0].familyMembers.relation")).isEqualTo(List.of("CHILD", "SPOUSE"));
        assertThat(contactsOf("2").getMap("items[0].birthday"))
                .isEqualTo(Map.of("month", 8, "day", 30, "calendar", "LUNAR"));
    }

    /** What follows from a contact follows from one out of a file too. */
    @Test
    void birthdaysComeUpAsOccasions() {
        importCustomers("1");
        importContacts(PEOPLE);

        as("manager")
                .get("/api/v1/occasions?from=2027-06-01&within=P2D&customerId=" + idOf("1"))
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("FAMILY_BIRTHDAY")));
    }

    @Test
    void aRepeatChangesNothingEvenAfterAnEdit() {
        importCustomers("1", "2");
        importContacts(PEOPLE);
        String id = contactsOf("2").getString("items[0].id");
        manager.patch("/api/v1/contacts/" + id, object("title", "Boss"), "If-Match", "\"1\"")
                .expect(200);

        assertCounts(importContacts(PEOPLE), 5, 0, 3, 2);

        assertThat(contactsOf("2").getList("items.title")).isEqualTo(List.of("Boss"));
        assertThat(contactsOf("1").getList("items")).hasSize(1);
    }

    @Test
    void aReferenceOfAnotherCustomersContactIsTaken() {
        importCustomers("1", "2");
        importContacts(HEADER + "p,1,Chen,,,,,,,,,\n");

        JsonPath other = importContacts(HEADER + "p,2,Chen,,,,,,,,,\n");

        assertThat(other.getMap("rejectedByCode")).isEqualTo(Map.of("REFERENCE_TAKEN", 1));
        assertThat(contactsOf("2").getList("items")).isEmpty();
    }

    @Test
    void takesJsonLines() {
        importCustomers("1");

        JsonPath result = imported("contacts", "application/x-ndjson", """
                {"system":"crm","reference":"%1$s","customer":{"system":"%1$s","id":"1"},"name":"Chen","phones":[{"line":"WORK","number":"+8657188880000"}]}
                {"system":"crm","reference":"%1$s","customer":{"system":"%1$s","id":"1"},"name":"Chen","phones":[{"line":"WORK","number":"0086 571 8888-0000"}]}
                {"system":"crm","reference":"a","customer":{"system":"%1$s","id":"1"}}
                {"system":"crm","reference":"b","customer":{"system":"%1$s","id":"1"},"name":"X","emails":["x@acme.example","no"]}
                {"system":"crm","reference":"c","customer":{"system":"%1$s","id":"1"},"name":"X","consents":{"EMAIL":{"decision":"GIVEN","decidedAt":"2026-01-01T00:00:00Z"}}}
                {"system":"crm","reference":"d","customer":{"system":"%1$s","id":"1"},"name":"X","role":"DECIDES"}
                {"system":"crm","reference":"e","customer":
                """.formatted(system), Map.of());

        assertCounts(result, 7, 1, 1, 5);
        assertThat(rejections(result).getList("items.pointer"))
                .isEqualTo(List.of("/name", "/emails/1", "/consents/EMAIL/source", "/role", "/"));
        assertThat(contactsOf("1").getList("items.name")).isEqualTo(List.of("Chen"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '#',
            value = {
                ",1,N,,,,,,,,,                                  # REFERENCE_MISSING   # /reference",
                "p,,N,,,,,,,,,                                  # CUSTOMER_MISSING    # /customer",
                "p,1,,,,,,,,,,                                  # NAME_MISSING        # /name",
                "p,1,N,,OWNS,,,,,,,                             # VALUE_INVALID       # /decisionPart",
                "p,1,N,,,MOBILE|12,,,,,,                        # VALUE_INVALID       # /phones/0/number",
                "p,1,N,,,+8657188880000; FAX|+8657188880000,,,,,,  # VALUE_INVALID    # /phones",
                "p,1,N,,,A|B|C,,,,,,                            # VALUE_INVALID       # /phones",
                "p,1,N,,,,a@b.example; no,,,,,                  # VALUE_INVALID       # /emails/1",
                "p,1,N,,,,,29.2.1984,,,,                        # VALUE_INVALID       # /birthday",
                "p,1,N,,,,,1984-13-01,,,,                       # VALUE_INVALID       # /birthday/month",
                "p,1,N,,,,,1983-02-29,,,,                       # BIRTHDAY_IMPOSSIBLE # /birthday",
                "p,1,N,,,,,1983-02-31,LUNAR,,,                  # BIRTHDAY_IMPOSSIBLE # /birthday",
                "p,1,N,,,,,2999-01-01,,,,                       # IN_FUTURE           # /birthday",
                "p,1,N,,,,,,,COUSIN|Yu,,                        # VALUE_INVALID       # /familyMembers",
                "p,1,N,,,,,,,CHILD|Yu|2999-01-01,,              # IN_FUTURE           # /familyMembers/0/birthday",
                "p,1,N,,,,,,,,,EMAIL|GIVEN                      # VALUE_INVALID       # /consents",
                "p,1,N,,,,,,,,,EMAIL|GIVEN|yesterday|form       # VALUE_INVALID       # /consents",
                "p,1,N,,,,,,,,,EMAIL|GIVEN|2026-01-01T00:00:00Z| # VALUE_INVALID      # /consents/EMAIL/source",
                "p,1,N,,,,,,,,,EMAIL|GIVEN|2999-01-01T00:00:00Z|form # IN_FUTURE      # /consents/EMAIL/decidedAt",
                "p,1,N,,,,,,,,EMAIL|GIVEN|2026-01-01T00:00:00Z|form, # VALUE_INVALID  # /interests",
            })
    void aBadRowSaysWhatIsWrong(String row, String code, String pointer) {
        importCustomers("1");

        JsonPath result = importContacts(HEADER + row.strip() + "\n");

        assertCounts(result, 1, 0, 0, 1);
        assertThat(rejections(result).getString("items[0].code")).isEqualTo(code);
        assertThat(rejections(result).getString("items[0].pointer")).isEqualTo(pointer);
        assertThat(contactsOf("1").getList("items")).isEmpty();
    }

    @Test
    void hugeValuesAreRefusedWithTheirRow() {
        importCustomers("1");
        String much = "x".repeat(200_001);

        JsonPath result = importContacts(HEADER + "a,1," + much + ",,,,,,,,,\nb,1,N,,,," + much + ",,,,,\nc,1,N,,,,,,,,"
                + "go;".repeat(51) + ",\nd,1,Fine,,,,,,,,,\n");

        assertCounts(result, 4, 1, 0, 3);
        assertThat(rejections(result).getList("items.code"))
                .isEqualTo(List.of("NAME_TOO_LONG", "EMAILS_TOO_LONG", "VALUE_INVALID"));
        assertThat(rejections(result).getList("items.pointer")).isEqualTo(List.of("/name", "/emails", "/interests"));
    }

    @Test
    void aDealerReachesItsOwnCustomersAlone() {
        importCustomers("1");
        String ours = idOf("1");
        UUID dealer = UUID.randomUUID();
        String csv = "system,reference,customer,customerSystem,name\n%1$s,a,1,%1$s,A\n%1$s,b,%2$s,guanxi,B\n"
                .formatted(system, ours);

        String location = asPartner(dealer)
                .contentType("text/csv")
                .queryParam("kind", "contacts")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> asPartner(dealer)
                .get(location)
                .then()
                .body("state", equalTo("DONE"))
                .body("rejectedByCode", equalTo(Map.of("CUSTOMER_UNKNOWN", 2))));
        assertThat(contactsOf("1").getList("items")).isEmpty();
    }

    @Test
    void customersGoByTheIdTheyHaveHereEvenAfterAMerge() {
        importCustomers("1", "2");
        String survivor = idOf("1");
        String duplicate = idOf("2");
        manager.post(
                        "/api/v1/customers/" + survivor + "/merges",
                        object("duplicateId", duplicate, "version", 1, "duplicateVersion", 1))
                .expect(201);

        JsonPath result = importContacts("reference,customer,customerSystem,name\na,%s,guanxi,A\nb,%s,guanxi,B\n"
                .formatted(survivor, duplicate));

        assertCounts(result, 2, 2, 0, 0);
        assertThat(contactsOf("1").getList("items.name")).isEqualTo(List.of("A", "B"));
        assertCounts(importContacts("reference,customer,name\nb,2,B\n"), 1, 0, 1, 0);
    }

    @Test
    void aDryRunComesToTheSameAndChangesNothing() throws SQLException {
        importCustomers("1", "2");
        long events = count("outbox");
        StringBuilder many = new StringBuilder(PEOPLE);
        for (int i = 0; i < 10_000; i++) {
            many.append("m%d,1,Many,,,,,,,,,%n".formatted(i));
        }
        many.append("p2,2,王芳,,,,,--08-30,LUNAR,,,\np2,2,Wang,,,,,,,,,\n");

        JsonPath tried = imported("contacts", "text/csv", many.toString(), Map.of("dryRun", "true"));

        assertCounts(tried, 10_007, 10_002, 2, 3);
        assertThat(tried.getInt("contacts")).isEqualTo(10_002);
        assertThat(contactsOf("1").getList("items")).isEmpty();
        assertThat(count("outbox")).isEqualTo(events);
        JsonPath real = importContacts(many.toString());
        assertCounts(real, 10_007, 10_002, 2, 3);
        assertThat(real.getMap("rejectedByCode")).isEqualTo(tried.getMap("rejectedByCode"));
        assertThat(undone(real).getInt("undone")).isEqualTo(10_002);
        assertThat(contactsOf("1").getList("items")).isEmpty();
    }

    private long count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void anUndoTakesBackWhatNobodyChangedOrNamedSince() {
        importCustomers("1");
        JsonPath result = importContacts(HEADER + """
                free,1,Free,,,,,,,,,
                edited,1,Edited,,,,,,,,,
                party,1,Party,,,,,,,,,
                caller,1,Caller,,,,,,,,,
                gone,1,Gone,,,,,,,,,
                """);
        String customer = idOf("1");
        manager.patch("/api/v1/contacts/" + contact("Edited"), object("title", "Boss"), "If-Match", "\"1\"")
                .expect(200);
        made(manager, customer, "parties", object("role", "BUYER", "who", object("contactId", contact("Party"))));
        made(
                manager,
                customer,
                "interactions",
                object(
                        "kind", "CALL",
                        "direction", "INBOUND",
                        "happenedAt", "2024-03-02T09:00:00Z",
                        "subject", "Price",
                        "contactIds", List.of(contact("Caller"))));
        removed("/api/v1/contacts/" + contact("Gone"), "\"1\"", 204, null);

        JsonPath undone = undone(result);

        assertThat(undone.getInt("undone")).isEqualTo(1);
        assertThat(undone.getInt("kept")).isEqualTo(4);
        assertThat(keptCodes(undone)).containsExactly("CHANGED_SINCE", "RECORD_USED", "RECORD_USED", "RECORD_GONE");
        assertThat(contactsOf("1").getList("items.name")).isEqualTo(List.of("Edited", "Party", "Caller"));
        assertCounts(importContacts(HEADER + "free,1,Free,,,,,,,,,\n"), 1, 1, 0, 0);
    }

    private String contact(String name) {
        return contactsOf("1").getString("items.find { it.name == '" + name + "' }.id");
    }

    @Test
    void whoWasErasedIsNotBroughtBackByTheFile() throws SQLException {
        importCustomers("1");
        String people = HEADER + "p,1,Han Meimei,,,MOBILE|+8613900002222,,,,,,\n";
        importContacts(people);
        erased(idOf("1"), contact("Han Meimei"));

        JsonPath again = importContacts(people);

        assertThat(again.getMap("rejectedByCode")).isEqualTo(Map.of("REFERENCE_TAKEN", 1));
        assertThat(contactsOf("1").getList("items.name")).isEqualTo(List.of("Erased person"));
        assertThat(count("contact_match_key where customer_id = '" + idOf("1") + "'"))
                .isZero();
    }

    @Test
    void isFoundByTheReferenceOfTheSystemThatSentIt() {
        importCustomers("1");
        importContacts(HEADER + "p/1,1,Lin Tao,,,,,,,,,\n");
        String byReference = "/api/v1/contacts/by-reference/";
        String path = byReference + system + "/p%2F1";

        Answer found = manager.get(path).expect(200);

        assertThat(found.text("name")).isEqualTo("Lin Tao");
        assertThat(found.id()).isEqualTo(contact("Lin Tao"));
        manager.get(path, "If-None-Match", found.etag()).expect(304);
        manager.get(byReference + "guanxi/" + found.id()).expect(200);
        manager.get(byReference + "crm/p%2F1").refused(404, "CONTACT_UNKNOWN");
        manager.get(path + "?dealerId=" + UUID.randomUUID()).refused(404, "CONTACT_UNKNOWN");
        Client.partner(UUID.randomUUID()).get(path).refused(404, "CONTACT_UNKNOWN");
    }

    @Test
    void customersWithContactsStayUntilTheseAreUndone() {
        JsonPath customers = importCustomers("1");
        JsonPath contacts = importContacts(HEADER + "a,1,A,,,,,,,,,\n");

        assertThat(keptCodes(undone(customers))).containsExactly("RECORD_USED");
        assertThat(undone(contacts).getInt("undone")).isEqualTo(1);
    }
}
