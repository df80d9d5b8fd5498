package dev.guanxi.customer.rights;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.externalId;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.GivenDossier.need;
import static dev.guanxi.customer.GivenDossier.satisfaction;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.SOLICITATIONS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.policy;
import static dev.guanxi.customer.gift.GivenGifts.solicitation;
import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.captureOf;
import static dev.guanxi.customer.prospect.GivenProspects.potential;
import static dev.guanxi.customer.rights.GivenErasures.erased;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes, of a person who was erased nothing is kept: it could neither be told nor erased (C17). */
@QuarkusTest
class WritingOfErasedPeopleTest extends ServiceTest {

    private static final String ERASED = "Erased person";
    private static final String OPPORTUNITIES = "/api/v1/opportunities";
    private static final String EXIT_CASES = "/api/v1/exit-cases";
    private static final String SAID = "Frieda Quux said so";

    private final Client manager = Client.named("manager", unique());

    private String person() {
        return manager.post(CUSTOMERS, with(customer(unique()), "kind", "PERSON"))
                .expect(201)
                .id();
    }

    private static Map<String, Object> deal(String customer) {
        return object(
                "customerId", customer, "productLine", "GTX", "amount", 100, "currency", "USD", "stage", "ENGAGING");
    }

    private static Map<String, Object> exit(String customer) {
        return object("customerId", customer, "reason", "PRICE");
    }

    private Answer changed(String path, Map<String, Object> change) {
        return manager.patch(path, change, "If-Match", manager.get(path).etag());
    }

    @Test
    void nothingNewIsKeptOfACustomerWhoeverWritesIt() {
        String person = person();
        String path = CUSTOMERS + "/" + person;
        made(manager, person, "account-managers", object("employee", "wang.fei"));
        Map<String, Object> bought =
                with(purchase(unique(), unique(), line("A", 1, "10")), "customer", externalId("guanxi", person));
        Map<String, Object> handing =
                object("fromManager", "wang.fei", "toManager", unique(), "reason", SAID, "customers", List.of(person));
        Map<String, Map<String, Object>> said = Map.of(
                GIFTS,
                gift(person, "Frieda Quux", unique(), "100"),
                SOLICITATIONS,
                solicitation(person, "Frieda Quux"),
                OPPORTUNITIES,
                deal(person),
                EXIT_CASES,
                exit(person),
                PURCHASES,
                bought,
                path + "/relationship-levels",
                object("reason", SAID),
                path + "/account-managers",
                object("employee", unique(), "reason", SAID),
                path + "/gift-policies",
                policy("2024-01-01"),
                "/api/v1/handovers",
                handing,
                "/api/v1/handover-previews",
                handing);
        erased(person, null);

        said.forEach((where, data) -> manager.post(where, data).refused(409, "PERSON_ERASED"));

        assertThat(manager.get(OPPORTUNITIES + "?customerId=" + person).items()).isEmpty();
        assertThat(manager.get(path + "/purchases").items()).isEmpty();
        assertThat(manager.get(GIFTS + "?customerId=" + person).items()).isEmpty();
    }

    @Test
    void aHandoverOfAllAccountsPassesErasedCustomersBy() {
        String leaver = unique();
        String person = person();
        String company = registered(unique());
        List.of(person, company).forEach(one -> made(manager, one, "account-managers", object("employee", leaver)));
        erased(person, null);

        Answer handed = manager.post(
                        "/api/v1/handovers",
                        object("fromManager", leaver, "toManager", unique(), "reason", "Leaves us"))
                .expect(201);

        assertThat(handed.body().path("accounts").findValuesAsText("customerId"))
                .containsExactly(company);
    }

    @Test
    void noProspectIsMadeOfAnErasedCustomerNorFollowedUp() {
        String person = manager.post(CUSTOMERS, with(potential(unique()), "kind", "PERSON"))
                .expect(201)
                .id();
        String other = manager.post(CUSTOMERS, with(potential(unique()), "kind", "PERSON"))
                .expect(201)
                .id();
        String prospect = PROSPECTS + "/"
                + manager.post(PROSPECTS, captureOf(other, "TRADE_SHOW"))
                        .expect(201)
                        .id();
        erased(person, null);
        erased(other, null);

        manager.post(PROSPECTS, captureOf(person, "TRADE_SHOW")).refused(409, "PERSON_ERASED");
        manager.post(prospect + "/follow-ups", object("result", "QUALIFIED", "note", SAID))
                .refused(409, "PERSON_ERASED");
        changed(prospect, object("remark", SAID)).refused(409, "PERSON_ERASED");

        assertThat(manager.get(prospect + "/follow-ups").expect(200).items()).isEmpty();
        assertThat(manager.get(prospect).expect(200).body().toString()).doesNotContain("Frieda");
    }

    @Test
    void whatIsOpenEndsWithTheTextThatStandsForAll() {
        String person = person();
        String deal = OPPORTUNITIES + "/"
                + manager.post(OPPORTUNITIES, deal(person)).expect(201).id();
        String exit = EXIT_CASES + "/"
                + manager.post(EXIT_CASES, exit(person)).expect(201).id();
        erased(person, null);

        changed(deal, object("stage", "LOST", "stageReason", SAID)).refused(409, "PERSON_ERASED");
        changed(exit, object("state", "LOST", "outcome", SAID, "creditRecord", "PAID_LATE"))
                .refused(409, "PERSON_ERASED");
        manager.post(exit + "/attempts", object("triedOn", "2024-01-10", "what", SAID))
                .refused(409, "PERSON_ERASED");

        changed(deal, object("stage", "LOST", "stageReason", ERASED)).expect(200);
        changed(exit, object("state", "LOST", "outcome", ERASED)).expect(200);
        assertThat(manager.get(PROSPECTS + "?customerId=" + person).expect(200).items())
                .isEmpty();
        assertThat(manager.get(exit).expect(200).body().toString()).doesNotContain("Frieda");
    }

    /** Whatever comes first, no text is left that no erasure can reach. */
    @Test
    void whatIsWrittenMeanwhileIsErasedOrRefused() {
        for (int round = 0; round < 5; round++) {
            String person = person();
            String needs = CUSTOMERS + "/" + person + "/needs";
            List<CompletableFuture<Answer>> writers = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> manager.post(needs, need("STATED", SAID))))
                    .toList();
            erased(person, null);
            writers.forEach(writer -> assertThat(writer.join().status()).isIn(201, 409));

            assertThat(manager.get(needs).expect(200).items("text")).allMatch(ERASED::equals);
        }
    }

    @Test
    void anErasedContactIsNotNamedAnyMore() {
        String company = registered(unique());
        String contact = made(manager, company, "contacts", contact("Frieda Quux"));
        String party =
                made(manager, company, "parties", object("role", "DIRECT_USER", "who", object("contactId", contact)));
        String call = "/api/v1/interactions/"
                + made(manager, company, "interactions", with(interaction("CALL"), "contactIds", List.of(contact)));
        String path = CUSTOMERS + "/" + company;
        erased(company, contact);

        manager.post(path + "/interactions", with(interaction("CALL"), "contactIds", List.of(contact)))
                .refused(409, "PERSON_ERASED", "/contactIds/0");
        manager.post(path + "/parties", object("role", "BUYER", "who", object("contactId", contact)))
                .refused(409, "PERSON_ERASED", "/who/contactId");
        manager.post(
                        GIFTS,
                        with(
                                gift(company, "", unique(), "100"),
                                "receiver",
                                object("name", "Frieda", "contactId", contact)))
                .refused(409, "PERSON_ERASED", "/receiver/contactId");
        manager.post(path + "/satisfactions", with(satisfaction(party, 4), "note", SAID))
                .refused(409, "PERSON_ERASED");
        changed(call, object("subject", SAID)).refused(409, "PERSON_ERASED", "/contactIds/0");

        changed(call, object("subject", "About a desk", "contactIds", List.of()))
                .expect(200);
        assertThat(manager.get(path + "/satisfactions").expect(200).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aGiftIsStillDecidedOnAndWhyIsSealedButNotKept(boolean whole) {
        String customer = whole ? person() : registered(unique());
        String contact = made(manager, customer, "contacts", contact("Frieda Quux"));
        String gift = GIFTS + "/"
                + manager.post(
                                GIFTS,
                                with(
                                        with(gift(customer, "", unique(), "800"), "planned", true),
                                        "receiver",
                                        object("name", "Frieda Quux", "contactId", contact)))
                        .expect(201)
                        .id();
        erased(customer, whole ? null : contact);

        Client.of("compliance")
                .post(
                        gift + "/rejection",
                        object("reason", SAID),
                        "If-Match",
                        manager.get(gift).etag())
                .expect(200);

        JsonNode trail =
                Client.of("compliance").get(gift + "/audit-trail").expect(200).body();
        assertThat(trail.path("intact").asBoolean()).isTrue();
        assertThat(trail.toString()).contains(ERASED).doesNotContain("Frieda");
    }
}
