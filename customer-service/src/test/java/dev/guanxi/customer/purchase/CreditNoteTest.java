package dev.guanxi.customer.purchase;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.RETURNS;
import static dev.guanxi.customer.Given.creditNote;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.merged;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Returns of which we do not know the purchase come over HTTP as they do in files (C8). */
@QuarkusTest
class CreditNoteTest extends ServiceTest {

    private static final int CALLERS = 8;

    @Inject
    Transactions transactions;

    private final Client manager = Client.of("manager");
    private final String pos = unique();
    private String customer;

    @BeforeEach
    void aCustomer() {
        customer = registered(pos);
    }

    private Answer credited(Map<String, Object> note) {
        return manager.post(RETURNS, note).expect(201);
    }

    private List<String> listed(String query) {
        return manager.get(RETURNS + "?customerId=" + customer + query)
                .expect(200)
                .items("id");
    }

    @Test
    void whatWasNeverBoughtHereIsAnUnmatchedCredit() {
        Answer made = credited(creditNote(pos, unique(), line("A", 2, "2.55")));

        assertThat(made.decimal("/total")).isEqualByComparingTo("5.10");
        assertThat(made.text("customerId")).isEqualTo(customer);
        assertThat(made.body().path("lines")).hasSize(1);
        assertThat(made.body().at("/lines/0").has("purchaseId")).isFalse();
        assertThat(manager.get(made.header("Location")).expect(200).body()).isEqualTo(made.body());
        assertThat(manager.get(CUSTOMERS + "/" + customer + "/returns").items("id"))
                .containsExactly(made.id());
    }

    /** As {@code ImportTest.returnsGoToTheLatestPurchaseOfTheArticleAndTheRestIsAnUnmatchedCredit} has it of a file. */
    @Test
    void itTakesTheLatestPurchaseOfTheArticleFirst() {
        String first = bought("2010-12-01T08:00:00Z", 3);
        String second = bought("2010-12-01T09:00:00Z", 2);
        bought("2010-12-05T08:00:00Z", 9);

        Answer made = credited(creditNote(pos, unique(), line("A", 6, "2")));

        JsonNode lines = made.body().path("lines");
        assertThat(lines.findValuesAsText("quantity")).containsExactly("2", "3", "1");
        assertThat(lines.findValuesAsText("purchaseId")).containsExactly(second, first);
        assertThat(lines.get(2).has("purchaseId")).isFalse();
        assertThat(manager.get(PURCHASES + "/" + first)
                        .body()
                        .at("/lines/0/returned")
                        .asInt())
                .isEqualTo(3);
        assertThat(manager.get(PURCHASES + "/" + first + "/returns").items("id"))
                .containsExactly(made.id());
    }

    private String bought(String at, int quantity) {
        return manager.post(PURCHASES, with(purchase(pos, unique(), line("A", quantity, "2")), "purchasedAt", at))
                .expect(201)
                .id();
    }

    /** As {@code ReturnTest.moreIsNotCreditedThanWasPaid} has it of a return that names its purchase. */
    @Test
    void moreIsNotCreditedThanWasPaid() {
        String first = bought("2010-12-01T08:00:00Z", 1);

        Answer refused = manager.post(
                        RETURNS, creditNote(pos, unique(), line("B", 1, "9"), line("A", 1, "2.01"), line("A", 1, "9")))
                .refused(422, "CREDIT_EXCEEDS_PRICE", "/lines/1/unitPrice");

        assertThat(refused.body().at("/errors/0/value").decimalValue()).isEqualByComparingTo("2.01");
        assertThat(refused.body().at("/errors/0/detail").asText()).contains("At most 2,", first);
        assertThat(listed("")).isEmpty();
        assertThat(manager.get(PURCHASES + "/" + first)
                        .body()
                        .at("/lines/0/returned")
                        .asInt())
                .isZero();
    }

    @Test
    void ofEachPurchaseAsMuchAsWasPaidInIt() {
        manager.post(PURCHASES, with(purchase(pos, unique(), line("A", 1, "3")), "purchasedAt", "2010-12-01T08:00:00Z"))
                .expect(201);
        String cheaper = bought("2010-12-01T09:00:00Z", 1);

        manager.post(RETURNS, creditNote(pos, unique(), line("A", 2, "2.5")))
                .refused(422, "CREDIT_EXCEEDS_PRICE", "/lines/0/unitPrice");
        Answer made = credited(creditNote(pos, unique(), line("A", 1, "2"), line("A", 1, "3"), line("A", 1, "99999")));

        assertThat(made.body().at("/lines/0/purchaseId").asText()).isEqualTo(cheaper);
        assertThat(made.body().at("/lines/2").has("purchaseId")).isFalse();
        assertThat(made.decimal("/total")).isEqualByComparingTo("100004");
    }

    /** Whatever is recorded later. */
    @Test
    void anUnmatchedCreditStaysOne() {
        Answer made = credited(creditNote(pos, unique(), line("A", 1, "2")));

        bought("2010-12-01T08:00:00Z", 3);

        assertThat(manager.get(made.header("Location")).body()).isEqualTo(made.body());
    }

    @Test
    void itIsToldToOtherServicesAsReturnsAre() {
        Answer made = credited(creditNote(pos, unique(), line("A", 2, "2.55")));

        JsonNode told = Json.read(
                Blocking.<String>await(() -> transactions.read(session -> session.createNativeQuery("""
                        select cast(payload as text) from outbox
                        where aggregate_id = :customer and type = 'dev.guanxi.customer.purchase-returned.v1'""", String.class)
                        .setParameter("customer", UUID.fromString(customer))
                        .getSingleResult())));

        assertThat(told.path("returnId").asText()).isEqualTo(made.id());
        assertThat(told.at("/lines/0/purchaseId").isNull()).isTrue();
        assertThat(told.at("/lines/0/amount").decimalValue()).isEqualByComparingTo("5.10");
    }

    @Test
    void sentAgainItCountsOnce() {
        Map<String, Object> note = with(creditNote(pos, unique(), line("A", 1, "2")), "id", UUID.randomUUID());
        Answer first = credited(note);

        assertThat(manager.post(RETURNS, note).expect(200).body()).isEqualTo(first.body());
        assertThat(manager.post(RETURNS, with(note, "id", null)).expect(200).id())
                .isEqualTo(first.id());
        manager.post(RETURNS, with(note, "lines", List.of(line("A", 2, "2"))))
                .refused(409, "REFERENCE_TAKEN", "/reference");
        manager.post(RETURNS, with(note, "reference", unique())).refused(409, "ID_TAKEN", "/id");
        assertThat(listed("")).containsExactly(first.id());
    }

    @Test
    void blanksAroundItsNameNameNothingElse() {
        Map<String, Object> note = creditNote(pos, unique(), line("A", 1, "2"));
        Answer made = credited(note);
        String padded = " " + note.get("reference") + "\u2003";

        assertThat(manager.post(RETURNS, with(note, "reference", padded, "system", "pos "))
                        .expect(200)
                        .body())
                .isEqualTo(made.body());
        assertThat(listed("&system=pos%20&reference=%20" + note.get("reference")))
                .containsExactly(made.id());
        manager.post(RETURNS, with(note, "reference", "  ")).refused(400, "REQUEST_INVALID", "/reference");
    }

    /** 4,300,000,000 pieces and 5,032,704 are the same to whoever counts in 32 bits. */
    @Test
    void manyPiecesAreNotTakenForFew() {
        Map<String, Object> few = creditNote(pos, unique(), line("A", 5_032_704, "0"));
        credited(few);

        manager.post(RETURNS, with(few, "lines", Collections.nCopies(430, line("A", 10_000_000, "0"))))
                .refused(409, "REFERENCE_TAKEN", "/reference");
    }

    @Test
    void theSameAtOnceCountsOnce() {
        bought("2010-12-01T08:00:00Z", 3);
        Map<String, Object> note = creditNote(pos, unique(), line("A", 1, "2"));

        List<Answer> answers = Together.send(CALLERS, i -> manager.post(RETURNS, note));

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
        assertThat(listed("")).hasSize(1);
    }

    @Test
    void returnsAreListedByWhatIsUnmatchedAndByTime() {
        bought("2010-12-01T08:00:00Z", 3);
        String matched = credited(creditNote(pos, unique(), line("A", 3, "2"))).id();
        String half = credited(with(
                        creditNote(pos, unique(), line("A", 1, "2"), line("B", 1, "2")),
                        "returnedAt",
                        "2010-12-03T00:00:00Z"))
                .id();

        assertThat(listed("")).containsExactly(half, matched);
        assertThat(listed("&unmatched=true")).containsExactly(half);
        assertThat(listed("&unmatched=false")).containsExactly(matched);
        assertThat(listed("&from=2010-12-03T00:00:00Z")).containsExactly(half);
        assertThat(listed("&until=2010-12-03T00:00:00Z")).containsExactly(matched);
        Answer page = manager.get(RETURNS + "?limit=1&customerId=" + customer).expect(200);
        assertThat(page.items("id")).containsExactly(half);
        assertThat(listed("&limit=1&cursor=" + page.text("next"))).containsExactly(matched);
    }

    @Test
    void aReturnIsFoundByWhatASystemCallsIt() {
        String reference = unique();
        String ours = credited(creditNote(pos, reference, line("A", 1, "2"))).id();
        String ofShop = credited(with(creditNote(pos, reference, line("A", 1, "2")), "system", "shop"))
                .id();
        Client dealer = Client.partner(UUID.randomUUID());
        registered(dealer, pos);
        String theirs = dealer.post(RETURNS, creditNote(pos, reference, line("A", 1, "2")))
                .expect(201)
                .id();
        String named = RETURNS + "?reference=" + reference;

        assertThat(manager.get(named).expect(200).items("id")).containsExactlyInAnyOrder(ours, ofShop, theirs);
        assertThat(manager.get(named + "&system=shop").items("id")).containsExactly(ofShop);
        assertThat(dealer.get(named + "&system=pos").items("id")).containsExactly(theirs);
        assertThat(dealer.get(named + "&system=shop").items()).isEmpty();
        assertThat(listed("&system=shop")).containsExactly(ofShop);
        assertThat(listed("&reference=" + unique())).isEmpty();
        manager.get(RETURNS + "?reference=" + "x".repeat(101)).refused(400, "REQUEST_INVALID", "query:reference");
    }

    @Test
    void theOldIdOfAMergedCustomerMeansTheSurvivor() {
        String made = credited(creditNote(pos, unique(), line("A", 1, "2"))).id();
        String survivor = registered(unique());
        merged(manager, manager.get(CUSTOMERS + "/" + survivor), customer);

        String later = credited(creditNote(pos, unique(), line("A", 1, "2"))).id();

        assertThat(listed("")).containsExactlyInAnyOrder(made, later);
        assertThat(manager.get(RETURNS + "/" + later).text("customerId")).isEqualTo(survivor);
    }

    @Test
    void aDealerCreditsItsOwnCustomersAlone() {
        Client dealer = Client.partner(UUID.randomUUID());
        String ours = credited(creditNote(pos, unique(), line("A", 1, "2"))).id();
        registered(dealer, pos);

        Answer theirs = dealer.post(RETURNS, creditNote(pos, unique(), line("A", 1, "2")))
                .expect(201);

        assertThat(dealer.get(RETURNS).expect(200).items("id")).containsExactly(theirs.id());
        dealer.get(RETURNS + "/" + ours).refused(404, "RETURN_UNKNOWN");
        assertThat(dealer.get(RETURNS + "?customerId=" + customer).items()).isEmpty();
        assertThat(manager.get(RETURNS + "/" + theirs.id()).expect(200).text("dealerId"))
                .isNotNull();
        Map<String, Object> unknown = with(
                creditNote(pos, unique(), line("A", 1, "2")), "customer", object("system", "guanxi", "id", customer));
        dealer.post(RETURNS, unknown).refused(422, "CUSTOMER_UNKNOWN", "/customer");
    }
}
