package dev.guanxi.customer.rights;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.GivenDossier.need;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.rights.GivenErasures.REQUESTS;
import static dev.guanxi.customer.rights.GivenErasures.erased;
import static dev.guanxi.customer.rights.GivenErasures.request;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.digest.TextDigest;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicWriter;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rights of a person (C17), with the other services' answers as they come on their topics. */
@QuarkusTest
class RightsTest extends ServiceTest {

    private static final String NAME = "Han Meimei";
    private static final Map<String, String> TOPICS =
            Map.of("segmentation", "segmentation.events", "visit", "visit.events", "loyalty", "loyalty.events");

    @Inject
    Transactions transactions;

    private final Client manager = Client.named("manager", unique());
    private final Client compliance = Client.named("compliance", unique());
    private String company;
    private String contact;

    @BeforeEach
    void aContactOfACompany() {
        company = registered(unique());
        contact = manager.post(
                        CUSTOMERS + "/" + company + "/contacts",
                        with(contact(NAME), "phones", List.of(object("line", "MOBILE", "number", "+86 139 0000 0000"))))
                .expect(201)
                .id();
    }

    private Answer asked(String kind, String customer, String contact) {
        return manager.post(REQUESTS, request(kind, customer, contact)).expect(201);
    }

    private Answer approved(Answer request) {
        return compliance
                .post(REQUESTS + "/" + request.id() + "/approval", "", "If-Match", request.etag())
                .expect(200);
    }

    private Answer state(Answer request) {
        return compliance.get(REQUESTS + "/" + request.id()).expect(200);
    }

    /** The answer of a service, in an event that keeps its schema. */
    private static void answers(String service, String event, Answer request) {
        String type = "dev.guanxi." + service + "." + event + ".v1";
        var data = EventSchemas.of(type).example().put("requestId", request.id());
        try (TopicWriter writer = TopicWriter.to(TOPICS.get(service))) {
            String key = data.path("customerId").asText();
            writer.send(key, type, EventSchemas.of(type).check(data.toString()).toString());
        }
    }

    private void awaitState(Answer request, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(state(request).text("state")).isEqualTo(state));
    }

    private String person() {
        return manager.post(CUSTOMERS, with(customer(unique()), "name", NAME, "kind", "PERSON"))
                .expect(201)
                .id();
    }

    @Test
    void theDocumentIsThereWhenAllServicesHaveAnswered() {
        manager.post(
                        CUSTOMERS + "/" + company + "/interactions",
                        with(interaction("CALL"), "contactIds", List.of(contact)))
                .expect(201);
        manager.post(CUSTOMERS + "/" + company + "/needs", need("STATED", "Meimei? No: han  meimei wants desktops"))
                .expect(201);
        Answer request = asked("ACCESS", company, contact);
        String document = REQUESTS + "/" + request.id() + "/document";
        compliance.get(document).refused(409, "REQUEST_UNANSWERED");

        TOPICS.keySet().forEach(service -> answers(service, "personal-data-provided", request));
        awaitState(request, "COMPLETED");

        JsonNode held = compliance.get(document).expect(200).body().path("services");
        assertThat(held.at("/CUSTOMER/contacts/0/name").asText()).isEqualTo(NAME);
        assertThat(held.at("/CUSTOMER/interactions")).hasSize(1);
        assertThat(held.at("/CUSTOMER/needs")).hasSize(1);
        assertThat(held.has("LOYALTY")).isTrue();
        assertThat(state(request).body().path("receipts")).hasSize(4);
    }

    @Test
    void anErasedContactSaysNothingMoreAndTheRequestEndsWithTheLastReceipt() {
        String call = manager.post(
                        CUSTOMERS + "/" + company + "/interactions",
                        with(with(interaction("CALL"), "contactIds", List.of(contact)), "text", "She wants to leave"))
                .expect(201)
                .id();
        String need = manager.post(CUSTOMERS + "/" + company + "/needs", need("STATED", NAME + " wants desktops"))
                .expect(201)
                .id();
        String other = manager.post(CUSTOMERS + "/" + company + "/needs", need("STATED", "Li Lei wants tea"))
                .expect(201)
                .id();
        String gift = manager.post(
                        GIFTS,
                        with(
                                gift(company, NAME, unique(), "100"),
                                "receiver",
                                object("name", NAME, "contactId", contact)))
                .expect(201)
                .id();

        try (TopicReader asked = TopicReader.fromNow("customer.events")) {
            Answer request = asked("ERASURE", company, contact);
            assertThat(request.text("state")).isEqualTo("PENDING_REVIEW");
            Answer approved = approved(request);
            assertThat(approved.text("state")).isEqualTo("IN_PROGRESS");
            JsonNode told = EventSchemas.of(RightsEvents.ERASURE)
                    .check(asked.await(1, one -> one.type().equals(RightsEvents.ERASURE) && company.equals(one.key()))
                            .get(0));
            assertThat(told.toString()).doesNotContain("Meimei");
            assertThat(new TextDigest(
                                    told.at("/mentions/0/length").asInt(),
                                    told.at("/mentions/0/digest").asText())
                            .isIn(request.id(), "We met " + NAME + " again"))
                    .isTrue();

            TOPICS.keySet().forEach(service -> answers(service, "erasure-completed", request));
            TOPICS.keySet().forEach(service -> answers(service, "erasure-completed", request));
            awaitState(request, "COMPLETED");
        }

        assertThat(manager.get("/api/v1/contacts/" + contact).expect(200).body().toString())
                .contains("Erased person")
                .doesNotContain("Meimei", "139", "chen@acme");
        assertThat(manager.get("/api/v1/interactions/" + call).expect(200).text("text"))
                .isEqualTo("Erased person");
        assertThat(manager.get("/api/v1/needs/" + need).expect(200).text("text"))
                .isEqualTo("Erased person");
        assertThat(manager.get("/api/v1/needs/" + other).expect(200).text("text"))
                .isEqualTo("Li Lei wants tea");
        assertThat(manager.get(GIFTS + "/" + gift).expect(200).body().toString())
                .doesNotContain("Meimei");
        assertThat(compliance
                        .get(GIFTS + "/" + gift + "/audit-trail")
                        .expect(200)
                        .body()
                        .path("intact")
                        .asBoolean())
                .isTrue();
        manager.post(REQUESTS, request("ERASURE", company, contact)).refused(409, "PERSON_ERASED");
    }

    @Test
    void aContactWhoReceivedAGiftOrAskedForItsRightsIsNotRemoved() {
        String receiver = namesake("Li Lei", "Li Na");
        given(object("name", "Li Lei", "contactId", receiver), "New year");
        asked("ERASURE", company, contact);

        for (String one : List.of(receiver, contact)) {
            manager.delete("/api/v1/contacts/" + one, "If-Match", "\"1\"").refused(409, "CONTACT_IN_USE");
        }

        erased(company, receiver);
        assertThat(manager.get(GIFTS + "?customerId=" + company)
                        .expect(200)
                        .body()
                        .toString())
                .doesNotContain("Li Lei");
    }

    private String namesake(String name, String family) {
        Map<String, Object> said =
                with(contact(name), "familyMembers", List.of(object("relation", "SIBLING", "name", family)));
        return manager.post(CUSTOMERS + "/" + company + "/contacts", said)
                .expect(201)
                .id();
    }

    private String needed(String text) {
        return manager.post(CUSTOMERS + "/" + company + "/needs", need("SECRET", text))
                .expect(201)
                .id();
    }

    private String given(Map<String, Object> receiver, String purpose) {
        Map<String, Object> said = with(gift(company, "", unique(), "100"), "receiver", receiver);
        return manager.post(GIFTS, with(said, "purpose", purpose)).expect(201).id();
    }

    @Test
    void whoseNameIsPartOfAnothersTakesNothingOfTheOther() {
        String person = namesake("王芳", "王芳华");
        String other = namesake("王芳菲", "李娜");
        needed("王芳菲 wants the job of the boss");
        needed("王芳华 wants to study here");
        needed("王芳菲说王芳要走");
        given(object("name", "王芳菲", "contactId", other), "Thanks 王芳菲 privately");
        given(object("name", "王芳女士"), "New year");

        Answer access = asked("ACCESS", company, person);
        TOPICS.keySet().forEach(service -> answers(service, "personal-data-provided", access));
        awaitState(access, "COMPLETED");
        JsonNode held = compliance
                .get(REQUESTS + "/" + access.id() + "/document")
                .expect(200)
                .body()
                .at("/services/CUSTOMER");
        assertThat(held.path("giftReceivers").findValuesAsText("name")).containsExactly("王芳女士");
        assertThat(held.path("gifts").findValuesAsText("purpose")).containsExactly("New year");
        assertThat(held.path("needs").findValuesAsText("text")).containsExactly("王芳菲说王芳要走");

        try (TopicReader events = TopicReader.fromNow("customer.events")) {
            Answer erasure = asked("ERASURE", company, person);
            approved(erasure);
            JsonNode told = EventSchemas.of(RightsEvents.ERASURE)
                    .check(events.await(1, one -> one.type().equals(RightsEvents.ERASURE) && company.equals(one.key()))
                            .get(0));
            assertThat(told.path("others").findValuesAsText("digest"))
                    .containsExactlyInAnyOrder(
                            TextDigest.of(erasure.id(), "王芳菲").digest(),
                            TextDigest.of(erasure.id(), "王芳华").digest());
        }

        assertThat(manager.get("/api/v1/contacts/" + other).expect(200).text("name"))
                .isEqualTo("王芳菲");
        assertThat(manager.get(CUSTOMERS + "/" + company + "/needs").expect(200).items("text"))
                .containsExactlyInAnyOrder("王芳菲 wants the job of the boss", "王芳华 wants to study here", "Erased person");
        Answer gifts = manager.get(GIFTS + "?customerId=" + company).expect(200);
        assertThat(gifts.items("purpose")).containsExactlyInAnyOrder("Thanks 王芳菲 privately", "Erased person");
        assertThat(gifts.body().toString()).contains("王芳菲").doesNotContain("王芳女士");
    }

    @Test
    void whoseNameIsAWordOfAnothersTakesNothingOfTheOther() {
        String person = namesake("Li", "Wu Na");
        namesake("Li Wei", "Wu Jun");
        needed("Li  Wei wants desktops");
        needed("Li wants tea");

        approved(asked("ERASURE", company, person));

        assertThat(manager.get(CUSTOMERS + "/" + company + "/needs").expect(200).items("text"))
                .containsExactlyInAnyOrder("Li  Wei wants desktops", "Erased person");
    }

    @Test
    void aCustomerWhoIsAPersonIsErasedAndItsPurchasesAreKeptUnderItsId() {
        String pos = unique();
        String person = manager.post(CUSTOMERS, with(customer(pos), "name", NAME, "kind", "PERSON"))
                .expect(201)
                .id();
        String path = manager.post(PURCHASES, purchase(pos, unique(), line("A", 2, "10")))
                .expect(201)
                .header("Location");

        Answer approved = approved(asked("ERASURE", person, null));

        JsonNode own = approved.body().at("/receipts/0");
        assertThat(own.path("service").asText()).isEqualTo("CUSTOMER");
        assertThat(own.path("retained").asInt()).isEqualTo(1);
        Answer erased = manager.get(CUSTOMERS + "/" + person).expect(200);
        assertThat(erased.text("name")).isEqualTo("Erased person");
        assertThat(erased.body().path("externalIds")).isEmpty();
        assertThat(manager.get(path).expect(200).decimal("/total")).isEqualByComparingTo("20");
    }

    /** The document of a service that was down when the person was erased comes late. */
    @Test
    void whatIsToldAfterTheErasureIsNotKept() {
        manager.post(CUSTOMERS + "/" + company + "/needs", need("STATED", NAME + " wants desktops"))
                .expect(201);
        Answer access = asked("ACCESS", company, contact);
        Answer others = asked("ACCESS", company, namesake("Li Lei", "Li Na"));
        answers("loyalty", "personal-data-provided", access);

        approved(asked("ERASURE", company, contact));
        for (Answer request : List.of(access, others)) {
            TOPICS.keySet().forEach(service -> answers(service, "personal-data-provided", request));
            awaitState(request, "COMPLETED");
        }

        compliance.get(REQUESTS + "/" + access.id() + "/document").refused(404, "DOCUMENT_GONE");
        assertThat(compliance
                        .get(REQUESTS + "/" + others.id() + "/document")
                        .expect(200)
                        .body()
                        .path("services"))
                .hasSize(4);
    }

    private String merged(String survivor, String duplicate) {
        return manager.post(
                        CUSTOMERS + "/" + survivor + "/merges",
                        object("duplicateId", duplicate, "version", 1, "duplicateVersion", 1))
                .expect(201)
                .id();
    }

    /** They were two people: neither holds anything of the other, nor goes with it. */
    @Test
    void whoWasPartedAgainIsToldAndErasedAlone() {
        String name = "Frieda " + unique();
        String survivor = person();
        String other = manager.post(CUSTOMERS, with(with(customer(unique()), "name", name), "kind", "PERSON"))
                .expect(201)
                .id();
        manager.post("/api/v1/merges/" + merged(survivor, other) + "/undo", "").expect(200);

        Answer access = asked("ACCESS", survivor, null);
        TOPICS.keySet().forEach(service -> answers(service, "personal-data-provided", access));
        awaitState(access, "COMPLETED");
        JsonNode told = compliance
                .get(REQUESTS + "/" + access.id() + "/document")
                .expect(200)
                .body()
                .at("/services/CUSTOMER");
        assertThat(told.path("merges")).hasSize(1);
        assertThat(told.path("merges").path(0).has("survivorBefore")).isTrue();
        assertThat(told.path("merges").path(0).has("rowsAfter")).isFalse();
        assertThat(told.toString()).doesNotContain(name);

        approved(asked("ERASURE", survivor, null));
        Answer left = manager.get(CUSTOMERS + "/" + other).expect(200);
        assertThat(left.text("name")).isEqualTo(name);
        manager.patch(CUSTOMERS + "/" + other, object("name", name + " Jr"), "If-Match", left.etag())
                .expect(200);
        erased(other, null);
        assertThat(traces(name)).isZero();
    }

    /** What still names somebody where no API shows it. */
    private long traces(String name) {
        return Blocking.await(() -> transactions.read(session -> session.createNativeQuery("""
                        select (select count(*) from outbox where cast(payload as text) like :name)
                          + (select count(*) from import_effect where cast(before as text) like :name)
                          + (select count(*) from customer_merge_row where cast(content as text) like :name)
                          + (select count(*) from customer_merge
                             where cast(survivor_before as text) || cast(duplicate_before as text) like :name)""", Long.class)
                .setParameter("name", "%" + name + "%")
                .getSingleResult()));
    }

    /** Of the record that was merged into it too, in what was published and what an import replaced. */
    @Test
    void whatIsKeptUnderAnOldIdGoesToo() {
        String name = "Quux-" + unique();
        String survivor = person();
        String pos = unique();
        String duplicate = manager.post(CUSTOMERS, with(with(customer(pos), "name", name), "kind", "PERSON"))
                .expect(201)
                .id();
        imported("system,externalId,name,kind,origin,position,state\npos,%s,%s Jr,PERSON,EXTERNAL,FINAL,ACTUAL\n"
                .formatted(pos, name));
        manager.post(
                        CUSTOMERS + "/" + survivor + "/merges",
                        object("duplicateId", duplicate, "version", 1, "duplicateVersion", 2))
                .expect(201);
        assertThat(traces(name)).isEqualTo(4);

        erased(survivor, null);

        assertThat(traces(name)).isZero();
    }

    private static void imported(String csv) {
        String location = as("manager")
                .contentType("text/csv")
                .queryParam("kind", "customers")
                .body(csv)
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> as("manager").get(location).jsonPath().getInt("accepted") == 1);
    }

    /** What an erasure of a contact replaces, the contact was told of. */
    @Test
    void aContactIsToldOfAttemptsSurveysAndHandoversThatNameIt() {
        String leaver = unique();
        made(manager, company, "account-managers", object("employee", leaver));
        manager.post(
                        "/api/v1/handovers",
                        object("fromManager", leaver, "toManager", unique(), "reason", NAME + " asked for it"))
                .expect(201);
        String exit = manager.post("/api/v1/exit-cases", object("customerId", company, "reason", "PRICE"))
                .expect(201)
                .header("Location");
        manager.post(exit + "/attempts", object("triedOn", "2024-01-10", "kind", "CALL", "what", "Called " + NAME))
                .expect(200);
        manager.post(
                        exit + "/attempts",
                        object("triedOn", "2024-01-11", "kind", "TERMS", "what", "Offered free delivery"))
                .expect(200);
        Map<String, Object> answered = object("question", "Whom may we call?", "answer", NAME);
        made(
                manager,
                company,
                "interactions",
                with(
                        interaction("SURVEY"),
                        "survey",
                        object("questionnaire", "Yearly survey", "answers", List.of(answered))));

        Answer access = asked("ACCESS", company, contact);
        TOPICS.keySet().forEach(service -> answers(service, "personal-data-provided", access));
        awaitState(access, "COMPLETED");
        JsonNode told = compliance
                .get(REQUESTS + "/" + access.id() + "/document")
                .expect(200)
                .body()
                .at("/services/CUSTOMER");

        assertThat(told.at("/handovers/0/reason").asText()).contains(NAME);
        assertThat(told.at("/exitAttempts/0/attempts").toString()).contains(NAME);
        assertThat(told.at("/surveys/0/survey").toString()).contains(NAME);

        approved(asked("ERASURE", company, contact));
        JsonNode attempts = manager.get(exit).expect(200).body().path("attempts");
        assertThat(attempts).hasSize(2);
        assertThat(attempts.at("/0/what").asText()).isEqualTo("Erased person");
        assertThat(attempts.at("/0/kind").asText()).isEqualTo("CALL");
        assertThat(attempts.at("/0/triedOn").asText()).isEqualTo("2024-01-10");
        assertThat(attempts.at("/1/what").asText()).isEqualTo("Offered free delivery");
    }

    @Test
    void aMergeOfAnErasedPersonIsNotUndone() {
        String survivor = person();
        String duplicate = person();
        String merge = merged(survivor, duplicate);

        approved(asked("ERASURE", survivor, null));

        manager.post("/api/v1/merges/" + merge + "/undo", "").refused(409, "MERGE_USED_SINCE");
    }

    @Test
    void nobodyDecidesOnItsOwnAndADecisionStands() {
        Answer own =
                compliance.post(REQUESTS, request("ERASURE", company, contact)).expect(201);
        compliance
                .post(REQUESTS + "/" + own.id() + "/approval", "", "If-Match", own.etag())
                .refused(403, "OWN_REQUEST");
        Answer request = asked("ERASURE", company, contact);
        String refusal = REQUESTS + "/" + request.id() + "/refusal";
        compliance.post(refusal, object("reason", "Not proved")).refused(428, "VERSION_REQUIRED");
        compliance
                .post(refusal, object("reason", "Not proved"), "If-Match", "\"7\"")
                .refused(412, "VERSION_STALE");
        Answer refused = compliance
                .post(refusal, object("reason", "Not proved"), "If-Match", request.etag())
                .expect(200);

        assertThat(refused.text("state")).isEqualTo("REFUSED");
        compliance
                .post(REQUESTS + "/" + request.id() + "/approval", "", "If-Match", refused.etag())
                .refused(409, "REQUEST_DECIDED");
    }

    @Test
    void whatIsDueIsSeenByOperations() {
        Answer late = manager.post(REQUESTS, with(request("ERASURE", company, contact), "askedOn", "2024-01-31"))
                .expect(201);

        assertThat(late.text("dueOn")).isEqualTo("2024-02-29");
        Answer overdue = Client.of("operations")
                .get(REQUESTS + "?overdue=true&customerId=" + company)
                .expect(200);
        assertThat(overdue.items("id")).containsExactly(late.id());
        assertThat(overdue.items().get(0).path("overdue").asBoolean()).isTrue();
    }

    @Test
    void aDealerReachesItsOwnCustomersOnly() {
        Client dealer = Client.partner(UUID.randomUUID());
        dealer.post(REQUESTS, request("ACCESS", company, contact)).refused(404, "CUSTOMER_UNKNOWN");
        Answer request = asked("ERASURE", company, contact);
        dealer.get(REQUESTS + "/" + request.id()).refused(404, "REQUEST_UNKNOWN");
        assertThat(dealer.get(REQUESTS).expect(200).items()).isEmpty();

        String own = registered(dealer, unique());
        String person = dealer.post(CUSTOMERS + "/" + own + "/contacts", contact("Li Lei"))
                .expect(201)
                .id();
        assertThat(dealer.post(REQUESTS, request("ACCESS", own, person))
                        .expect(201)
                        .text("state"))
                .isEqualTo("IN_PROGRESS");
    }

    @Test
    void aRepeatIsTheSameRequest() {
        Map<String, Object> said = with(request("ACCESS", company, contact), "id", UUID.randomUUID());

        manager.post(REQUESTS, said).expect(201);
        manager.post(REQUESTS, said).expect(200);
        manager.post(REQUESTS, with(said, "identityCheck", "Other")).refused(409, "ID_TAKEN");
    }

    @Test
    void badInputIsRefusedWhereItStands() {
        manager.post(REQUESTS, request("ACCESS", company, null)).refused(422, "NOT_A_PERSON", "/customerId");
        manager.post(REQUESTS, request("ACCESS", company, UUID.randomUUID().toString()))
                .refused(422, "CONTACT_UNKNOWN", "/contactId");
        manager.post(REQUESTS, with(request("ERASURE", company, contact), "extent", "FULL"))
                .expect(400);
        manager.post(REQUESTS, with(request("ACCESS", company, contact), "askedOn", "2199-01-01"))
                .refused(422, "IN_FUTURE", "/askedOn");
        manager.post(REQUESTS, with(request("ACCESS", company, contact), "identityCheck", "x".repeat(501)))
                .expect(400);
        manager.post(REQUESTS, with(request("ACCESS", company, contact), "kind", "PORTABILITY"))
                .expect(400);
        manager.post(REQUESTS, request("ACCESS", UUID.randomUUID().toString(), null))
                .refused(404, "CUSTOMER_UNKNOWN");
        compliance.get(REQUESTS + "/" + UUID.randomUUID()).refused(404, "REQUEST_UNKNOWN");
    }
}
