package dev.guanxi.segmentation.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.digest.TextDigest;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.embedded.TopicWriter;
import dev.guanxi.segmentation.ServiceTest;
import dev.guanxi.segmentation.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers that became one or were erased, as customer-service tells it (C7, C17). */
@QuarkusTest
class AccountMergesTest extends ServiceTest {

    private static final String AS_OF = "?asOf=2011-12-11T00:00:00Z";

    private final UUID survivor = UUID.randomUUID();
    private final UUID duplicate = UUID.randomUUID();
    private final UUID merge = UUID.randomUUID();
    private TopicWriter events;

    @BeforeEach
    void openTopic() {
        events = TopicWriter.to("customer.events");
        register(survivor, 1, "Survivor");
        register(duplicate, 1, "Duplicate");
        purchase(survivor, "10");
        purchase(duplicate, "5");
        eventually(() -> assertThat(purchases(survivor)).isEqualTo(1));
        eventually(() -> assertThat(purchases(duplicate)).isEqualTo(1));
    }

    @AfterEach
    void closeTopic() {
        events.close();
    }

    @Test
    void whatTheOldIdBoughtCountsForTheSurvivorAndTheOldIdLeadsThere() {
        merged();
        eventually(() -> assertThat(purchases(survivor)).isEqualTo(2));

        assertThat(asManager()
                        .redirects()
                        .follow(false)
                        .get("/api/v1/accounts/" + duplicate + "/value" + AS_OF)
                        .then()
                        .statusCode(308)
                        .extract()
                        .header("Location"))
                .contains("/api/v1/accounts/" + survivor + "/value?asOf=");
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void whatIsToldOfTheOldIdLateLandsWithTheSurvivor() {
        merged();
        purchase(duplicate, "3");
        register(duplicate, 2, "Late news");

        eventually(() -> assertThat(purchases(survivor)).isEqualTo(3));
        eventually(() -> assertThat(accounts()).isEqualTo(1));
    }

    @Test
    void undoingRestoresBothWithWhatWasTheirs() {
        merged();
        purchase(duplicate, "3");
        eventually(() -> assertThat(purchases(survivor)).isEqualTo(3));

        undone();

        eventually(() -> assertThat(purchases(duplicate)).isEqualTo(2));
        assertThat(purchases(survivor)).isEqualTo(1);
        assertThat(facts.value("select name from account where customer_id = '" + duplicate + "'", String.class))
                .isEqualTo("Duplicate");
        assertThat(facts.value("select count(*) from purchase_fact where told_as is not null", Long.class))
                .isZero();
    }

    /** No run ranked the duplicate while it was merged: what is told of its tier then must not look like old news. */
    @Test
    void theVersionsOfATierGoOnWhenItIsBack() {
        run("2011-10-01T00:00:00Z");
        eventually(() -> assertThat(facts.value(
                        "select max(version) from tier_standing where customer_id = '" + duplicate + "'", Long.class))
                .isEqualTo(1));
        merged();
        eventually(() -> assertThat(accounts()).isEqualTo(1));
        run("2011-11-01T00:00:00Z");
        undone();
        eventually(() -> assertThat(accounts()).isEqualTo(2));

        run("2011-12-01T00:00:00Z");
        asManager()
                .body("{\"tier\":\"KEY\",\"reason\":\"Back\",\"until\":\""
                        + Instant.now().plusSeconds(86_400) + "\"}")
                .post("/api/v1/accounts/" + duplicate + "/tier-overrides")
                .then()
                .statusCode(201);

        asManager()
                .get("/api/v1/accounts/" + duplicate + "/tier")
                .then()
                .body("tier", is("KEY"))
                .body("version", greaterThan(1));
        eventually(() -> assertThat(facts.value(
                        "select tier from tier_standing where customer_id = '" + duplicate + "'", String.class))
                .isEqualTo("KEY"));
    }

    @Test
    void anUndoingThatComesFirstStands() {
        undone();
        merged();
        purchase(survivor, "1");

        eventually(() -> assertThat(purchases(survivor)).isEqualTo(2));
        assertThat(purchases(duplicate)).isEqualTo(1);
    }

    @Test
    void anErasedPersonsNameIsGoneAndStaysGoneWhileTheTradeIsKept() {
        try (TopicReader answers = TopicReader.fromNow("segmentation.events")) {
            ask(AccountErasures.ERASE);
            JsonNode receipt = EventSchemas.of("dev.guanxi.segmentation.erasure-completed.v1")
                    .check(answers.await(1, one -> survivor.toString().equals(one.key()))
                            .get(0));
            assertThat(receipt.path("records").asInt()).isEqualTo(1);
            assertThat(receipt.path("retained").asInt()).isEqualTo(1);
        }
        register(survivor, 7, "Brought back");
        purchase(survivor, "1");

        eventually(() -> assertThat(purchases(survivor)).isEqualTo(2));
        assertThat(facts.value("select name from account where customer_id = '" + survivor + "'", String.class))
                .isEqualTo("Erased person");
    }

    /** Also of the record that was merged into it, which is aside. */
    @Test
    void whereAnErasedPersonIsGoesToo() {
        inHangzhou();
        merged();
        eventually(() -> assertThat(accounts()).isEqualTo(1));
        try (TopicReader answers = TopicReader.fromNow("segmentation.events")) {
            ask(AccountErasures.ERASE);
            JsonNode receipt = EventSchemas.of("dev.guanxi.segmentation.erasure-completed.v1")
                    .check(answers.await(1, one -> survivor.toString().equals(one.key()))
                            .get(0));
            assertThat(receipt.path("records").asInt()).isEqualTo(2);
        }
        assertThat(facts.value("select num_nonnulls(country, region, city) from account", Integer.class))
                .isZero();
        assertThat(facts.value("select cast(content as text) from merged_account", String.class))
                .contains("Erased person")
                .doesNotContain("Zhejiang")
                .doesNotContain("Hangzhou");
    }

    private void inHangzhou() {
        facts.update("update account set country = 'CN', region = 'Zhejiang', city = 'Hangzhou'");
    }

    /** Visits of the person, whether they are known by their appointment, by their report or under an old id. */
    @Test
    void whatWasNotedAtThePersonsVisitsGoesAndNothingElse() {
        merged();
        UUID planned = noteAtVisit();
        UUID reported = noteAtVisit();
        UUID others = noteAtVisit();
        facts.update("""
                insert into appointment_fact (appointment_id, version, customer_id, account_manager, state, starts_at, ends_at)
                values (?, 1, ?, 'zhao.min', 'CONFIRMED', now(), now())""", planned, survivor);
        facts.update("""
                insert into visit_fact (report_id, appointment_id, customer_id, account_manager, visited_at, purposes, outcome,
                  reported_at)
                values (?, ?, ?, 'zhao.min', now(), 1, 'x', now())""", UUID.randomUUID(), reported, duplicate);
        try (TopicReader answers = TopicReader.fromNow("segmentation.events")) {
            ask(AccountErasures.TELL);
            ask(AccountErasures.ERASE);
            List<TopicRecord> receipts =
                    answers.await(2, one -> survivor.toString().equals(one.key()));
            assertThat(EventSchemas.of("dev.guanxi.segmentation.personal-data-provided.v1")
                            .check(receipts.get(0))
                            .at("/document/visitNotes"))
                    .hasSize(2);
            JsonNode erased = EventSchemas.of("dev.guanxi.segmentation.erasure-completed.v1")
                    .check(receipts.get(1));
            assertThat(erased.path("records").asInt()).isEqualTo(4);
        }
        assertThat(note(planned)).isEqualTo("Erased person");
        assertThat(note(reported)).isEqualTo("Erased person");
        assertThat(note(others)).isEqualTo("Mr Li is ill");
    }

    /** Nobody knew whose visit it was when the person was erased. */
    @Test
    void whatWasNotedAtAVisitGoesWhenItIsHeardOfAfterTheErasure() {
        UUID visit = noteAtVisit();
        UUID others = noteAtVisit();
        try (TopicReader answers = TopicReader.fromNow("segmentation.events")) {
            ask(AccountErasures.ERASE);
            answers.await(1, one -> survivor.toString().equals(one.key()));
        }
        assertThat(note(visit)).isEqualTo("Mr Li is ill");

        String moved = "dev.guanxi.visit.appointment-changed.v1";
        Told.of(survivor, moved, survivor, data -> data.put("appointmentId", visit.toString()));
        Told.of(survivor, moved, duplicate, data -> data.put("appointmentId", others.toString()));

        eventually(() -> assertThat(note(visit)).isEqualTo("Erased person"));
        eventually(() -> assertThat(facts.value(
                        "select count(*) from appointment_fact where appointment_id = '" + others + "'", Long.class))
                .isEqualTo(1));
        assertThat(note(others)).isEqualTo("Mr Li is ill");
    }

    /** By its name, in what our people wrote about its account; what is said of others stays. */
    @Test
    void aContactIsToldAndErasedWhereItIsNamed() {
        merged();
        eventually(() -> assertThat(accounts()).isEqualTo(1));
        String named = rated("han  MEIMEI decides, and likes us");
        String others = rated("Li Lei decides");
        facts.update("""
                insert into tier_override (id, version, customer_id, tier, reason, set_by, set_at, until)
                values (gen_random_uuid(), 1, ?, 'KEY', 'Han Meimei asked for it', 'zhao.min', now(), now() + interval '1 day')""", duplicate);
        UUID visit = noteAtVisit();
        facts.update("""
                insert into visit_fact (report_id, appointment_id, customer_id, account_manager, visited_at, purposes, outcome,
                  reported_at)
                values (?, ?, ?, 'zhao.min', now(), 1, 'x', now())""", UUID.randomUUID(), visit, survivor);
        facts.update("update checklist_tick set note = 'Han Meimei is ill'");
        UUID unnamed = noteAtVisit();
        try (TopicReader answers = TopicReader.fromNow("segmentation.events")) {
            askAbout(AccountErasures.TELL, "Han Meimei");
            askAbout(AccountErasures.ERASE, "Han Meimei");
            List<TopicRecord> receipts =
                    answers.await(2, one -> survivor.toString().equals(one.key()));
            JsonNode told = EventSchemas.of("dev.guanxi.segmentation.personal-data-provided.v1")
                    .check(receipts.get(0));
            assertThat(told.path("records").asInt()).isEqualTo(3);
            assertThat(told.at("/document/ratings/0/reason").asText()).contains("MEIMEI");
            assertThat(told.path("document").has("accounts")).isFalse();
            JsonNode erased = EventSchemas.of("dev.guanxi.segmentation.erasure-completed.v1")
                    .check(receipts.get(1));
            assertThat(erased.path("records").asInt()).isEqualTo(3);
            assertThat(erased.path("retained").asInt()).isZero();
        }
        assertThat(reason(named)).isEqualTo("Erased person");
        assertThat(reason(others)).isEqualTo("Li Lei decides");
        assertThat(facts.value(
                        "select reason from tier_override where customer_id = '" + duplicate + "'", String.class))
                .isEqualTo("Erased person");
        assertThat(note(visit)).isEqualTo("Erased person");
        assertThat(note(unnamed)).isEqualTo("Mr Li is ill");
        assertThat(facts.value("select name from account where customer_id = '" + survivor + "'", String.class))
                .isEqualTo("Survivor");
    }

    /** One of us who is called like a contact writes about others too, and that is not about the contact. */
    @Test
    void whatAContactsNamesakeAmongUsWroteStays() {
        facts.update("""
                insert into tier_override (id, version, customer_id, tier, reason, set_by, set_at, until, withdrawn_by,
                  withdrawal_reason, ended_at)
                values (gen_random_uuid(), 1, ?, 'KEY', 'Grows', 'han meimei', now(), now() + interval '1 day', 'han meimei',
                  'Han Meimei thinks otherwise', now())""", survivor);
        facts.update("""
                insert into rating (id, customer_id, subject, points, reason, rated_by, valid_from, recorded_at)
                values (gen_random_uuid(), ?, 'NET_PROFIT', 70, 'Li Lei decides', 'han meimei', now(), now())""", survivor);
        try (TopicReader answers = TopicReader.fromNow("segmentation.events")) {
            askAbout(AccountErasures.ERASE, "Han Meimei");
            JsonNode erased = EventSchemas.of("dev.guanxi.segmentation.erasure-completed.v1")
                    .check(answers.await(1, one -> survivor.toString().equals(one.key()))
                            .get(0));
            assertThat(erased.path("records").asInt()).isEqualTo(1);
        }
        assertThat(facts.value("select reason from rating where rated_by = 'han meimei'", String.class))
                .isEqualTo("Li Lei decides");
        assertThat(facts.value("select withdrawal_reason from tier_override", String.class))
                .isEqualTo("Erased person");
    }

    private String rated(String reason) {
        return asManager()
                .body("{\"subject\":\"NET_PROFIT\",\"points\":70,\"reason\":\"" + reason + "\"}")
                .post("/api/v1/accounts/" + survivor + "/ratings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String reason(String rating) {
        return asManager()
                .get("/api/v1/accounts/" + survivor + "/ratings/" + rating)
                .then()
                .statusCode(200)
                .extract()
                .path("reason");
    }

    /** About a contact of the survivor who is called so. */
    private void askAbout(String type, String name) {
        String request = UUID.randomUUID().toString();
        TextDigest digest = TextDigest.of(request, name);
        send(survivor, type, data -> {
            data.put("requestId", request).put("contactId", UUID.randomUUID().toString());
            data.putArray("mentions").addObject().put("length", digest.length()).put("digest", digest.digest());
            data.putArray("others");
        });
    }

    private UUID noteAtVisit() {
        UUID visit = UUID.randomUUID();
        facts.update("""
                with made as (
                  insert into checklist (id, version, playbook, owner, day, visit_id, created_at)
                  values (gen_random_uuid(), 1, 'CARE_RULES', 'zhao.min', current_date, ?, now()) returning id)
                insert into checklist_tick (checklist_id, item, done, note, ticked_by, ticked_at)
                select id, 'X', true, 'Mr Li is ill', 'zhao.min', now() from made""", visit);
        return visit;
    }

    private String note(UUID visit) {
        return facts.value(
                "select note from checklist_tick join checklist on id = checklist_id where visit_id = '" + visit + "'",
                String.class);
    }

    @Test
    void whatIsHeldOfAPersonIsProvided() {
        inHangzhou();
        try (TopicReader answers = TopicReader.fromNow("segmentation.events")) {
            ask(AccountErasures.TELL);
            JsonNode told = EventSchemas.of("dev.guanxi.segmentation.personal-data-provided.v1")
                    .check(answers.await(1, one -> survivor.toString().equals(one.key()))
                            .get(0));
            assertThat(told.at("/document/accounts/0/name").asText()).isEqualTo("Survivor");
            assertThat(told.at("/document/accounts/0/city").asText()).isEqualTo("Hangzhou");
            assertThat(told.at("/document/purchases/0/total").decimalValue()).isEqualByComparingTo("10");
            assertThat(told.path("records").asInt()).isEqualTo(2);
        }
    }

    private void ask(String type) {
        send(survivor, type, data -> {
            data.put("requestId", UUID.randomUUID().toString()).putNull("contactId");
            data.putArray("mentions");
        });
    }

    private void merged() {
        send(survivor, AccountMerges.MERGED, data -> data.put("mergeId", merge.toString())
                .put("duplicateId", duplicate.toString()));
    }

    private void undone() {
        send(survivor, AccountMerges.UNDONE, data -> data.put("mergeId", merge.toString())
                .put("duplicateId", duplicate.toString()));
    }

    private void register(UUID customer, int version, String name) {
        send(customer, AccountEvents.REGISTERED, data -> data.put("version", version)
                .put("name", name));
    }

    private void purchase(UUID customer, String total) {
        send(customer, AccountEvents.PURCHASED, data -> data.put(
                        "purchaseId", UUID.randomUUID().toString())
                .put("total", new BigDecimal(total)));
    }

    /** All under the survivor's key, so that they come in order. */
    private void send(UUID customer, String type, Consumer<ObjectNode> change) {
        ObjectNode data = EventSchemas.of(type).example();
        data.put("customerId", customer.toString());
        change.accept(data);
        events.send(
                survivor.toString(),
                type,
                EventSchemas.of(type).check(data.toString()).toString());
        events.flush();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }

    private long purchases(UUID customer) {
        return facts.value("select count(*) from purchase_fact where customer_id = '" + customer + "'", Long.class);
    }

    private long accounts() {
        return facts.value("select count(*) from account", Long.class);
    }
}
