package dev.guanxi.customer.quality.review;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.merged;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts of one customer that may be one person are found, however they came in (C3, C7). */
@QuarkusTest
class ContactSuspectTest extends ServiceTest {

    private final Client manager = Client.of("manager");
    private final String pos = unique();
    private String customerId;
    private String suspects;

    @BeforeEach
    void aCustomer() {
        customerId = registered(pos);
        suspects = CUSTOMERS + "/" + customerId + "/contacts/duplicates";
    }

    private String added(String customer, String name, String... headers) {
        return manager.post(CUSTOMERS + "/" + customer + "/contacts", object("name", name), headers)
                .expect(201)
                .id();
    }

    private List<JsonNode> found() {
        return manager.get(suspects).expect(200).items();
    }

    private static List<String> ids(JsonNode pair) {
        return List.of(pair.at("/contact/id").asText(), pair.at("/other/id").asText());
    }

    private void renamed(String contact, int version, String name) {
        manager.patch("/api/v1/contacts/" + contact, object("name", name), "If-Match", "\"" + version + "\"")
                .expect(200);
    }

    private static Map<String, Object> apart(JsonNode pair) {
        return object(
                "decision", "NOT_A_DUPLICATE",
                "contactId", pair.at("/contact/id").asText(),
                "contactVersion", pair.at("/contact/version").asLong(),
                "otherId", pair.at("/other/id").asText(),
                "otherVersion", pair.at("/other/version").asLong());
    }

    @Test
    void whoComesWithAMergedCustomerIsFound() {
        String one = added(customerId, "Chen Jing");
        added(customerId, "Li Lei");
        String duplicate = registered("D" + pos);
        String other = added(duplicate, "Jing CHEN");
        assertThat(found()).isEmpty();

        merged(manager, manager.get(CUSTOMERS + "/" + customerId), duplicate);

        JsonNode pair = found().get(0);
        assertThat(found()).hasSize(1);
        assertThat(ids(pair)).containsExactlyInAnyOrder(one, other);
        assertThat(pair.path("score").asInt()).isEqualTo(94);
        assertThat(pair.at("/evidence/0/text").asText()).isEqualTo("the same name");
    }

    @Test
    void whoComesByAFileIsFound() {
        String there = added(customerId, "Chen Jing");
        String rows =
                "system,reference,customerSystem,customer,name\npos,%s,pos,%s,Chen Jing\n".formatted(unique(), pos);
        String id = manager.send("POST", "/api/v1/imports?kind=CONTACTS", "text/csv", rows)
                .expect(202)
                .id();
        Answer done = await().atMost(Duration.ofSeconds(30))
                .until(() -> manager.get("/api/v1/imports/" + id), answer -> answer.text("state")
                        .equals("DONE"));

        assertThat(done.body().path("accepted").asInt()).isEqualTo(1);
        assertThat(ids(found().get(0))).contains(there);
    }

    @Test
    void whoIsToldApartDoesNotComeUpUntilOneReadsDifferently() {
        String one = added(customerId, "Chen Jing");
        String other = added(customerId, "Li Lei");
        renamed(other, 1, "Chen Jing");

        manager.post(suspects + "/decisions", apart(found().get(0))).expect(204);
        assertThat(found()).isEmpty();
        manager.patch("/api/v1/contacts/" + one, object("title", "Buyer"), "If-Match", "\"1\"")
                .expect(200);
        assertThat(found()).isEmpty();

        renamed(other, 2, "Chen Jing Ying");
        assertThat(found()).hasSize(1);
        renamed(other, 3, "Chen Jing");
        assertThat(found()).isEmpty();
    }

    @Test
    void aDecisionAboutWhatWasChangedSinceIsRefused() {
        added(customerId, "Chen Jing");
        String other = added(customerId, "Li Lei");
        renamed(other, 1, "Chen Jing");
        Map<String, Object> decision = apart(found().get(0));
        manager.post(suspects + "/decisions", with(decision, "contactVersion", 7))
                .refused(412, "VERSION_STALE", "/contactVersion");
        manager.post(suspects + "/decisions", with(decision, "otherVersion", 7))
                .refused(412, "VERSION_STALE", "/otherVersion");

        assertThat(found()).hasSize(1);
    }

    @Test
    void whoWasInsistedOnIsToldApart() {
        String there = added(customerId, "Chen Jing");
        String another = added(customerId, "Chen Jing", "Duplicate-Check", "insist");
        assertThat(found()).isEmpty();

        String third = registered("E" + pos);
        added(third, "Chen Jing");
        merged(manager, manager.get(CUSTOMERS + "/" + customerId), third);

        assertThat(found()).hasSize(2);
        assertThat(found()).noneMatch(pair -> ids(pair).containsAll(List.of(there, another)));
    }

    /** Whoever insists speaks of the five who would be named: of six that are there, one is left. */
    @Test
    void whoWasNotNamedIsNotToldApart() {
        added(customerId, "Chen Jing");
        for (int i = 0; i < 5; i++) {
            added(customerId, "Chen Jing", "Duplicate-Check", "insist");
        }
        assertThat(found()).isEmpty();

        String last = added(customerId, "Chen Jing", "Duplicate-Check", "insist");

        assertThat(found()).hasSize(1);
        assertThat(ids(found().get(0))).contains(last);
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        List<String> names = List.of("Chen Jing", "Wang Fang", "Li Lei", "Alexandra Petrova");
        List<String> spelled = List.of("Chen Jing", "Wang Fang", "Li Lei", "Aleksandra Petrova");
        String duplicate = registered("D" + pos);
        names.forEach(name -> added(customerId, name));
        spelled.forEach(name -> added(duplicate, name));
        merged(manager, manager.get(CUSTOMERS + "/" + customerId), duplicate);

        List<JsonNode> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = manager.get(suspects + "?limit=1&cursor=" + next).expect(200);
            seen.addAll(page.items());
            next = page.text("next");
        }

        assertThat(seen).isEqualTo(found()).hasSize(4);
        assertThat(seen.get(3).path("score").asInt()).isEqualTo(67);
    }

    @Test
    void anotherDealersContactsAreNotTold() {
        Client other = Client.partner(UUID.randomUUID());

        other.get(suspects).refused(404, "CUSTOMER_UNKNOWN");
        other.post(
                        suspects + "/decisions",
                        object(
                                "decision",
                                "NOT_A_DUPLICATE",
                                "contactId",
                                UUID.randomUUID(),
                                "contactVersion",
                                1,
                                "otherId",
                                UUID.randomUUID(),
                                "otherVersion",
                                1))
                .refused(404, "CUSTOMER_UNKNOWN");
    }
}
