package dev.guanxi.customer.contact;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.AT;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people at a customer (C3). */
@QuarkusTest
class ContactTest extends ServiceTest {

    private static final String CONTACTS = "/api/v1/contacts/";

    private final Client manager = Client.of("manager");
    private String customerId;
    private String path;

    @BeforeEach
    void aCustomer() {
        customerId = registered(unique());
        path = CUSTOMERS + "/" + customerId + "/contacts";
    }

    private static Map<String, Object> family(String relation, Object birthday) {
        return with(object("relation", relation, "name", "Chen " + relation), "birthday", birthday);
    }

    private static Map<String, Object> everything() {
        return object(
                "name", "  Chen Jing ",
                "title", "Purchasing director",
                "department", "Purchasing",
                "decisionPart", "GUARDS_DOOR",
                "phones", List.of(object("line", "WORK", "number", "0086 (571) 8888-0000")),
                "emails", List.of("chen@acme.example"),
                "birthday", object("month", 2, "day", 29),
                "familyMembers",
                        List.of(
                                family("CHILD", object("year", 2015, "month", 6, "day", 1)),
                                family("SPOUSE", object("month", 12, "day", 31)),
                                family("PARENT", null)),
                "interests", List.of("go", "围棋"),
                "habits", List.of("no calls before ten"),
                "consents",
                        object(
                                "EMAIL", object("decision", "GIVEN", "decidedAt", AT, "source", "form"),
                                "WECHAT", object("decision", "REFUSED", "decidedAt", AT, "source", "said so")));
    }

    @Test
    void everythingSaidIsKept() {
        Answer made = manager.post(path, everything()).expect(201);

        assertThat(made.text("name")).isEqualTo("Chen Jing");
        assertThat(made.body().at("/phones/0/number").asText()).isEqualTo("+8657188880000");
        assertThat(made.body().at("/birthday").has("year")).isFalse();
        assertThat(made.body().at("/birthday/day").asInt()).isEqualTo(29);
        assertThat(made.body().at("/familyMembers").findValuesAsText("relation"))
                .containsExactly("CHILD", "SPOUSE", "PARENT");
        assertThat(made.body().at("/familyMembers/0/birthday/year").asInt()).isEqualTo(2015);
        assertThat(made.body().at("/familyMembers/2").has("birthday")).isFalse();
        assertThat(made.body().at("/interests/1").asText()).isEqualTo("围棋");
        assertThat(made.body().at("/consents/WECHAT/decision").asText()).isEqualTo("REFUSED");
        assertThat(made.text("recordedBy")).isEqualTo("test-manager");
        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(manager.get(made.header("Location")).expect(200).body()).isEqualTo(made.body());
        assertThat(manager.get(path).items()).containsExactly(made.body());
        manager.get(made.header("Location"), "If-None-Match", "\"1\"").expect(304);
    }

    @Test
    void aChangeReplacesWhatIsSentRemovesNullsAndKeepsTheRest() {
        String contact = CONTACTS + made(manager, customerId, "contacts", everything());

        Answer changed = manager.patch(
                        contact,
                        object(
                                "title", null,
                                "decisionPart", "DECIDES",
                                "birthday", object("year", 1984),
                                "familyMembers", List.of(family("SIBLING", object("month", 1, "day", 1))),
                                "consents", object("EMAIL", null, "WECHAT", object("decision", "GIVEN"))),
                        "If-Match",
                        "\"1\"")
                .expect(200);

        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.text("title")).isNull();
        assertThat(changed.text("department")).isEqualTo("Purchasing");
        assertThat(changed.body().at("/birthday/year").asInt()).isEqualTo(1984);
        assertThat(changed.body().at("/birthday/day").asInt()).isEqualTo(29);
        assertThat(changed.body().at("/familyMembers").findValuesAsText("relation"))
                .containsExactly("SIBLING");
        assertThat(changed.body().path("consents")).hasSize(1);
        assertThat(changed.body().at("/consents/WECHAT/decision").asText()).isEqualTo("GIVEN");
        assertThat(manager.get(contact).body()).isEqualTo(changed.body());
    }

    @Test
    void aChangeToWhatItIsAlreadyIsNoChange() {
        String contact = CONTACTS + made(manager, customerId, "contacts", everything());

        assertThat(manager.patch(contact, with(everything(), "interests", null), "If-Match", "\"1\"")
                        .expect(200)
                        .etag())
                .isEqualTo("\"1\"");
    }

    @Test
    void ofEditorsOfOneVersionOneWins() {
        String contact = CONTACTS + made(manager, customerId, "contacts", contact("Chen"));

        List<Answer> answers =
                Together.send(5, i -> manager.patch(contact, object("name", "Chen " + i), "If-Match", "\"1\""));

        assertThat(Together.statuses(answers)).containsExactly(200, 412, 412, 412, 412);
        assertThat(manager.get(contact).etag()).isEqualTo("\"2\"");
    }

    @Test
    void aRemovedContactIsGone() {
        String contact = CONTACTS + made(manager, customerId, "contacts", everything());

        manager.send("DELETE", contact, null, null).refused(428, "VERSION_REQUIRED", "header:If-Match");
        removed(contact, "\"2\"", 412, "VERSION_STALE");
        removed(contact, "\"1\"", 204, null);

        manager.get(contact).refused(404, "CONTACT_UNKNOWN");
        removed(contact, "\"1\"", 404, "CONTACT_UNKNOWN");
        assertThat(manager.get(path).items()).isEmpty();
    }

    @Test
    void aContactThatOthersNameStays() {
        String party = made(manager, customerId, "contacts", contact("Party"));
        made(manager, customerId, "parties", object("role", "BUYER", "who", object("contactId", party)));
        String caller = made(manager, customerId, "contacts", contact("Caller"));
        made(manager, customerId, "interactions", with(interaction("CALL"), "contactIds", List.of(caller)));

        for (String id : List.of(party, caller)) {
            removed(CONTACTS + id, "\"1\"", 409, "CONTACT_IN_USE");
            manager.get(CONTACTS + id).expect(200);
        }
    }

    @Test
    void listsGoOnWhereThePageBeforeEnded() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(made(manager, customerId, "contacts", contact("Chen " + i)));
        }
        made(manager, customerId, "contacts", with(contact("User"), "decisionPart", "USES"));

        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = manager.get(path + "?decisionPart=DECIDES&limit=2&cursor=" + next)
                    .expect(200);
            seen.addAll(page.items("id"));
            next = page.text("next");
        }

        assertThat(seen).isEqualTo(ids);
        assertThat(manager.get(path).items()).hasSize(6);
    }
}
