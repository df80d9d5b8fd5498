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
import static dev.guanxi.customer.gift.GivenGifts.SOLICITATIONS;
import static dev.guanxi.customer.gift.GivenGifts.solicitation;
import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.captureOf;
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
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts that name a person without its name, or in what was bought (C17). */
@QuarkusTest
class MentionsTest extends ServiceTest {

    private static final String ERASED = "Erased person";
    private static final String NAME = "Frieda Quux";

    private final Client manager = Client.of("manager");
    private final String pos = unique();
    private String company;
    private String frieda;

    @Inject
    Transactions transactions;

    @BeforeEach
    void aContactBesideAnother() {
        company = registered(pos);
        frieda = contactOf(NAME, "f@quux.cn", "+86 139 1111 2222");
        contactOf("Li Lei", "lei@quux.cn", "+86 139 1111 2223");
    }

    private String contactOf(String name, String email, String mobile) {
        List<Object> phones = List.of(
                object("line", "MOBILE", "number", mobile), object("line", "WORK", "number", "+86 571 8888 0000"));
        return manager.post(
                        CUSTOMERS + "/" + company + "/contacts",
                        with(with(contact(name), "emails", List.of(email, "office@quux.cn")), "phones", phones))
                .expect(201)
                .id();
    }

    private String called(String text) {
        return manager.post(CUSTOMERS + "/" + company + "/interactions", with(interaction("CALL"), "text", text))
                .expect(201)
                .id();
    }

    private String textOf(String interaction) {
        return manager.get("/api/v1/interactions/" + interaction).expect(200).text("text");
    }

    /** What this service tells the person, before the others have answered. */
    private String held(String customer, String contact) {
        UUID asked = UUID.fromString(manager.post(REQUESTS, request("ACCESS", customer, contact))
                .expect(201)
                .id());
        return Blocking.await(() -> transactions.read(session -> session.createNativeQuery(
                        "select document from data_subject_receipt where request_id = :id and service = 'CUSTOMER'",
                        String.class)
                .setParameter("id", asked)
                .getSingleResult()));
    }

    @Test
    void theirAddressAndNumberNameThem() {
        List<String> hers = List.of("Send it to F@quux.cn, please", "Try 139-1111 2222", "On +8613911112222 from six");
        List<String> others = List.of(
                "lei@quux.cn is better", "Try 139 1111 2223", "Switchboard 0571 8888 0000", "Or office@quux.cn");
        List<String> herCalls = hers.stream().map(this::called).toList();
        List<String> otherCalls = others.stream().map(this::called).toList();

        assertThat(held(company, frieda))
                .contains(hers.toArray(String[]::new))
                .doesNotContain(others.toArray(String[]::new));
        try (TopicReader events = TopicReader.fromNow("customer.events")) {
            erased(company, frieda);
            JsonNode told = EventSchemas.of(RightsEvents.ERASURE)
                    .check(events.await(1, one -> one.type().equals(RightsEvents.ERASURE) && company.equals(one.key()))
                            .get(0));
            String request = told.path("requestId").asText();
            assertThat(told.path("mentions").findValuesAsText("digest"))
                    .contains(TextDigest.of(request, "f@quux.cn").digest())
                    .doesNotContain(TextDigest.of(request, "office@quux.cn").digest());
        }

        assertThat(herCalls).extracting(this::textOf).containsOnly(ERASED);
        assertThat(otherCalls).extracting(this::textOf).isEqualTo(others);
    }

    @Test
    void whyAGiftWasAskedForNamesThem() {
        Answer asked = manager.post(
                        SOLICITATIONS,
                        with(solicitation(company, NAME), "receiver", object("name", NAME, "contactId", frieda)))
                .expect(201);
        Client.named("manager", unique())
                .post(
                        SOLICITATIONS + "/" + asked.id() + "/decision",
                        object("outcome", "REFUSED", "reason", NAME + " was told"),
                        "If-Match",
                        asked.etag())
                .expect(200);
        String trail = SOLICITATIONS + "/" + asked.id() + "/audit-trail";
        Client compliance = Client.of("compliance");
        assertThat(compliance.get(trail).expect(200).body().toString()).contains(NAME + " was told");
        assertThat(held(company, frieda)).contains(NAME + " was told");

        erased(company, frieda);

        JsonNode now = compliance.get(trail).expect(200).body();
        assertThat(now.toString()).doesNotContain("Frieda").contains(ERASED);
        assertThat(now.path("intact").asBoolean()).isTrue();
    }

    @Test
    void theTimelineNamesThemNoMore() {
        Map<String, Object> lapsed = with(
                captureOf(company, "FINANCE_DEPARTMENT"),
                "remark",
                NAME + " left them",
                "lapse",
                object("creditRecord", "PAID_LATE", "reason", "Price"));
        manager.post(PROSPECTS, lapsed).expect(201);
        manager.post(SOLICITATIONS, with(solicitation(company, "Li Lei"), "request", "A dinner for " + NAME))
                .expect(201);
        made(
                manager,
                company,
                "support-team-members",
                object("function", "FINANCE", "employee", "sun", "reason", "Knows " + NAME));
        String timeline = CUSTOMERS + "/" + company + "/timeline";
        assertThat(manager.get(timeline).items("text"))
                .containsExactlyInAnyOrder(NAME + " left them", "A dinner for " + NAME, "Knows " + NAME);

        erased(company, frieda);

        assertThat(manager.get(timeline).items("text")).hasSize(3).containsOnly(ERASED);
    }

    private String bought(String buyer) {
        return manager.post(
                        PURCHASES,
                        purchase(
                                buyer,
                                unique(),
                                with(line("A", 1, "10"), "description", "Desk for " + NAME),
                                with(
                                        with(line("B", 2, "10"), "description", "Lantern"),
                                        "configuration",
                                        object("engraving", "To " + NAME, "colour", "red"))))
                .expect(201)
                .header("Location");
    }

    private void assertErased(String purchase) {
        Answer now = manager.get(purchase).expect(200);
        assertThat(now.body().at("/lines/0/description").asText()).isEqualTo(ERASED);
        assertThat(now.body().at("/lines/1/description").asText()).isEqualTo("Lantern");
        assertThat(now.body().at("/lines/1/configuration/engraving").asText()).isEqualTo(ERASED);
        assertThat(now.body().at("/lines/1/configuration/colour").asText()).isEqualTo("red");
        assertThat(now.decimal("/total")).isEqualByComparingTo("30");
    }

    @Test
    void whatWasBoughtNamesAContact() {
        String purchase = bought(pos);

        assertThat(held(company, frieda)).contains("Desk for " + NAME, "To " + NAME);
        erased(company, frieda);

        assertErased(purchase);
    }

    @Test
    void whatWasBoughtNamesTheCustomer() {
        String till = unique();
        String person = manager.post(CUSTOMERS, with(with(customer(till), "name", NAME), "kind", "PERSON"))
                .expect(201)
                .id();
        String purchase = bought(till);

        erased(person, null);

        assertErased(purchase);
    }
}
