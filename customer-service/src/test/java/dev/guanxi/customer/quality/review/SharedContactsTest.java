package dev.guanxi.customer.quality.review;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Customers whose contacts are the same people are suspects (C7). Each test is a dealer of its own. */
@QuarkusTest
@Order(1)
class SharedContactsTest extends ServiceTest {

    private static final String SCANS = "/api/v1/duplicate-scans";
    private static final String SUSPECTS = "/api/v1/duplicate-suspects";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Transactions transactions;

    private final Client operations = Client.of("operations");
    private final Client dealer = Client.partner(UUID.randomUUID());
    private final String mobile =
            "+86139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));

    private String registered(String name, String street, String city) {
        return dealer.post(
                        CUSTOMERS,
                        with(
                                customer(unique()),
                                "name",
                                name,
                                "address",
                                object("street", street, "city", city, "country", "CN")))
                .expect(201)
                .id();
    }

    private String acme() {
        return registered("Acme " + unique(), "199 Wensan Road", "Hangzhou");
    }

    private String byte7() {
        return registered("Byte " + unique(), "7 Nanjing Road", "Shanghai");
    }

    private static Map<String, Object> reached(String line, String number) {
        return object("name", "Chen", "phones", List.of(object("line", line, "number", number)));
    }

    private static Map<String, Object> reachedAt(String email) {
        return object("name", "Chen", "emails", List.of(email));
    }

    /** A contact that its customer may have already. */
    private void another(String customer, Map<String, Object> contact) {
        dealer.post(CUSTOMERS + "/" + customer + "/contacts", contact, "Duplicate-Check", "insist")
                .expect(201);
    }

    private List<JsonNode> suspects(String state) {
        return dealer.get(SUSPECTS + "?state=" + state).expect(200).items();
    }

    private void scanned() {
        Answer begun = await().atMost(PATIENCE)
                .until(() -> operations.post(SCANS, object("id", UUID.randomUUID())), answer -> answer.status() == 202);
        await().atMost(PATIENCE)
                .until(() ->
                        operations.get(SCANS + "/" + begun.id()).text("state").equals("DONE"));
    }

    private static List<String> evidence(JsonNode pair) {
        List<String> texts = new ArrayList<>();
        pair.path("evidence")
                .forEach(one -> texts.add(
                        one.path("field").asText() + ": " + one.path("text").asText()));
        return texts;
    }

    @Test
    void aSharedMobileNumberIsQueuedAtOnceAndConfirmedByAScan() {
        String first = acme();
        String second = byte7();
        made(dealer, first, "contacts", reached("MOBILE", mobile));
        assertThat(suspects("OPEN")).isEmpty();

        made(dealer, second, "contacts", reached("WORK", mobile.replace("+86", "0086 ")));

        JsonNode found = suspects("OPEN").get(0);
        assertThat(found.at("/customer/id").asText()).isEqualTo(first);
        assertThat(found.at("/other/id").asText()).isEqualTo(second);
        assertThat(evidence(found))
                .contains("contacts: a contact of both has the same mobile number", "address: different streets");
        scanned();
        assertThat(suspects("OPEN")).containsExactly(found);
    }

    @Test
    void aSharedPersonalAddressIsQueuedToo() {
        String email = "Chen." + unique() + "@acme.example";
        made(dealer, acme(), "contacts", reachedAt(email));
        String second = made(dealer, byte7(), "contacts", object("name", "Chen"));

        dealer.patch(
                        "/api/v1/contacts/" + second,
                        object("emails", List.of(email.toUpperCase(Locale.ROOT))),
                        "If-Match",
                        "\"1\"")
                .expect(200);

        assertThat(evidence(suspects("OPEN").get(0)))
                .contains("contacts: a contact of both has the same e-mail address");
    }

    @Test
    void switchboardsAndFunctionsTellNothing() {
        String line = "+86571%08d".formatted(ThreadLocalRandom.current().nextInt(80_000_000, 90_000_000));
        for (String id : List.of(acme(), byte7())) {
            another(id, reached("WORK", line));
            another(id, reachedAt("info@acme.example"));
            another(id, reachedAt("Sales.East@acme.example"));
        }

        scanned();

        assertThat(suspects("OPEN")).isEmpty();
    }

    @Test
    void whoIsAContactOfVeryManyMakesNoSuspects() {
        for (int i = 0; i < 6; i++) {
            made(
                    dealer,
                    registered(i + " " + unique(), i + " Main Street", "City " + i),
                    "contacts",
                    reached("MOBILE", mobile));
        }
        assertThat(suspects("OPEN")).hasSize(10);

        scanned();

        assertThat(suspects("OPEN")).isEmpty();
    }

    @Test
    void aDecisionHoldsUntilTheyShareMore() {
        String first = acme();
        String second = byte7();
        made(dealer, first, "contacts", reached("MOBILE", mobile));
        made(dealer, second, "contacts", reached("MOBILE", mobile));
        JsonNode pair = suspects("OPEN").get(0);
        dealer.post(
                        SUSPECTS + "/" + pair.path("id").asText() + "/decisions",
                        object("decision", "NOT_A_DUPLICATE", "reason", "He works for both"),
                        "If-Match",
                        "\"1\"")
                .expect(200);

        another(second, reached("MOBILE", mobile));
        scanned();
        assertThat(suspects("OPEN")).isEmpty();
        assertThat(suspects("NOT_A_DUPLICATE")).hasSize(1);

        String email = unique() + "@acme.example";
        another(first, reachedAt(email));
        another(second, reachedAt(email));
        assertThat(suspects("OPEN")).hasSize(1);
    }

    @Test
    void whatIsTakenBackIsNoReasonAnyMore() {
        made(dealer, acme(), "contacts", reached("MOBILE", mobile));
        String contact = made(dealer, byte7(), "contacts", reached("MOBILE", mobile));
        assertThat(suspects("OPEN")).hasSize(1);

        dealer.patch("/api/v1/contacts/" + contact, object("phones", null), "If-Match", "\"1\"")
                .expect(200);
        scanned();

        assertThat(suspects("OPEN")).isEmpty();
    }

    @Test
    void dealersCustomersNeverMeet() {
        made(dealer, acme(), "contacts", reached("MOBILE", mobile));
        Client other = Client.partner(UUID.randomUUID());
        String foreign = other.post(CUSTOMERS, customer(unique())).expect(201).id();
        made(other, foreign, "contacts", reached("MOBILE", mobile));

        scanned();

        assertThat(suspects("OPEN")).isEmpty();
        assertThat(other.get(SUSPECTS).items()).isEmpty();
    }

    /** Contacts of before, or written past the service, have no keys yet. */
    @Test
    void aScanFindsContactsThatNobodyHasNoted() {
        made(dealer, acme(), "contacts", reached("MOBILE", mobile));
        String contact = made(dealer, byte7(), "contacts", object("name", "Chen"));
        execute("""
                update contact set details = '{"phones":[{"line":"MOBILE","number":"%s"}],"emails":[],"interests":[],"habits":[],"consents":{}}'
                where id = '%s'""".formatted(mobile, contact));

        scanned();

        assertThat(suspects("OPEN")).hasSize(1);
    }

    private void execute(String sql) {
        Blocking.await(() ->
                transactions.write(session -> session.createNativeQuery(sql).executeUpdate()));
    }

    @Test
    void keysFollowTheirContactsThroughAMergeAndBack() {
        String survivor = acme();
        String duplicate = byte7();
        made(dealer, duplicate, "contacts", reached("MOBILE", mobile));
        Answer merge = dealer.post(
                        CUSTOMERS + "/" + survivor + "/merges",
                        object("duplicateId", duplicate, "version", 1, "duplicateVersion", 1))
                .expect(201);
        made(dealer, registered("Third " + unique(), "1 Main Street", "Wuhan"), "contacts", reached("MOBILE", mobile));

        assertThat(suspects("OPEN").get(0).at("/customer/id").asText()).isEqualTo(survivor);
        dealer.post("/api/v1/merges/" + merge.id() + "/undo", object(), "If-Match", merge.etag())
                .expect(200);
        scanned();
        assertThat(suspects("OPEN")).hasSize(1);
        assertThat(suspects("OPEN").get(0).at("/customer/id").asText()).isEqualTo(duplicate);
    }

    @Test
    void aNewCustomerWithThePhoneOfAContactThereIsRefused() {
        String name = "Acme " + unique().substring(0, 8);
        String there = dealer.post(CUSTOMERS, with(customer(unique()), "name", name))
                .expect(201)
                .id();
        made(dealer, there, "contacts", reached("MOBILE", mobile));
        Map<String, Object> again = with(customer(unique()), "name", name, "phone", mobile);

        Answer refused = dealer.post(CUSTOMERS, again).refused(409, "DUPLICATE_SUSPECTED", "/name");

        assertThat(refused.body().at("/errors/0/value").asText()).isEqualTo(there);
        assertThat(refused.body().at("/errors/0/detail").asText())
                .endsWith("the same name; the phone of one is a contact's at the other");
        dealer.post(CUSTOMERS, again, "Duplicate-Check", "insist").expect(201);
        dealer.post(CUSTOMERS, with(customer(unique()), "name", "Other " + unique(), "phone", mobile))
                .expect(201);
    }
}
