package dev.guanxi.customer.exit;

import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.Given;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExitCaseTest extends ExitingTest {

    private String customerId;

    @BeforeEach
    void aCustomer() {
        customerId = registered(pos);
    }

    @Test
    void aCaseSaysWhatALostYearCosts() {
        bought(manager, pos, "2009-01-10", "2010-03-01", "2010-09-01");
        Answer last = manager.post(
                        PURCHASES,
                        with(purchase(pos, unique(), line("A", 3, "10")), "purchasedAt", "2010-12-01T08:00:00Z"))
                .expect(201);
        manager.post(last.header("Location") + "/returns", goods(unique(), piece("A", 1)))
                .expect(201);

        Answer made = opened(customerId);

        assertThat(made.decimal("/valueLost")).isEqualByComparingTo("40");
        assertThat(made.text("currency")).isEqualTo("GBP");
        assertThat(made.body().path("valueStated").asBoolean()).isFalse();
        assertThat(made.text("lastPurchaseAt")).isEqualTo("2010-12-01T08:00:00Z");
        assertThat(made.text("state")).isEqualTo("OPEN");
        assertThat(made.text("detection")).isEqualTo("REPORTED");
        assertThat(manager.get(made.header("Location")).expect(200).body()).isEqualTo(made.body());
    }

    @Test
    void aStatedValueStands() {
        bought(manager, pos, "2010-03-01");

        Answer made = manager.post(CASES, with(exit(customerId), "valueLost", 7.5, "currency", "EUR"))
                .expect(201);

        assertThat(made.decimal("/valueLost")).isEqualByComparingTo("7.5");
        assertThat(made.text("currency")).isEqualTo("EUR");
        assertThat(made.body().path("valueStated").asBoolean()).isTrue();
    }

    @Test
    void openedAgainItIsTheSameCase() {
        Map<String, Object> said = with(exit(customerId), "id", Ids.next());

        Answer first = manager.post(CASES, said).expect(201);

        assertThat(manager.post(CASES, said).expect(200).body()).isEqualTo(first.body());
        manager.post(CASES, with(said, "customerId", registered(unique()))).refused(409, "ID_TAKEN", "/id");
        manager.post(CASES, with(said, "reason", "QUALITY")).refused(409, "ID_TAKEN", "/id");
        manager.post(CASES, exit(customerId)).refused(409, "EXIT_CASE_OPEN", "/customerId");
    }

    @Test
    void aKeyMakesARepeatSafe() {
        String key = unique();

        Answer first =
                manager.post(CASES, exit(customerId), "Idempotency-Key", key).expect(201);

        assertThat(manager.post(CASES, exit(customerId), "Idempotency-Key", key)
                        .expect(200)
                        .id())
                .isEqualTo(first.id());
    }

    @Test
    void whoIsLostIsAProspectOfTheFinanceDepartmentOnce() {
        bought(manager, pos, "2010-03-01");
        Answer made = opened(customerId);
        String path = made.header("Location");
        String prospects = "/api/v1/prospects?source=FINANCE_DEPARTMENT&limit=200";

        manager.patch(
                        path,
                        object("state", "LOST", "outcome", "Bought from Hooli", "creditRecord", "PAID_LATE"),
                        "If-Match",
                        made.etag())
                .expect(200);

        JsonNode prospect = returned(prospects, made.id());
        assertThat(prospect.path("customerId").asText()).isEqualTo(customerId);
        assertThat(prospect.path("source").asText()).isEqualTo("FINANCE_DEPARTMENT");
        assertThat(prospect.at("/lapse/creditRecord").asText()).isEqualTo("PAID_LATE");
        assertThat(prospect.at("/lapse/reason").asText()).isEqualTo("PRICE: Bought from Hooli");
        Answer again = manager.patch(path, object("state", "OPEN", "outcome", null), "If-Match", "\"2\"");
        if (again.status() == 200) {
            manager.patch(path, object("state", "LOST", "outcome", "Again"), "If-Match", again.etag())
                    .expect(200);
        }
        returned(prospects, made.id());
    }

    /** The only prospect that the case made. */
    private JsonNode returned(String prospects, String caseId) {
        List<JsonNode> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = manager.get(prospects + "&cursor=" + next).expect(200);
            page.items().stream()
                    .filter(one -> caseId.equals(one.path("exitCaseId").asText()))
                    .forEach(found::add);
            next = page.text("next");
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void whoIsPursuedAlreadyIsNoSecondProspect() {
        Answer made = opened(customerId);
        manager.post(
                        "/api/v1/prospects",
                        object(
                                "customerId",
                                customerId,
                                "source",
                                "FINANCE_DEPARTMENT",
                                "lapse",
                                object("creditRecord", "PAID_ON_TIME", "reason", "Moved")))
                .expect(201);

        manager.patch(
                        made.header("Location"),
                        object("state", "LOST", "outcome", "Moved to Hooli"),
                        "If-Match",
                        made.etag())
                .expect(200);

        assertThat(manager.get("/api/v1/prospects?source=FINANCE_DEPARTMENT&customerId=" + customerId + "&limit=200")
                        .items("exitCaseId"))
                .doesNotContain(made.id());
    }

    @Test
    void ofManyAtOnceOneIsOpened() {
        List<Answer> answers = Together.send(8, i -> manager.post(CASES, exit(customerId)));

        assertThat(Together.statuses(answers)).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void whatWasTriedIsKeptInOrder() {
        String path = opened(customerId).header("Location");
        Map<String, Object> call = object("id", Ids.next(), "triedOn", "2011-01-10", "what", "Called the buyer");

        manager.post(path + "/attempts", call).expect(200);
        manager.post(path + "/attempts", call).expect(200);
        Answer after = manager.post(path + "/attempts", object("triedOn", "2011-01-12", "what", "Offered 5 %"))
                .expect(200);

        assertThat(after.etag()).isEqualTo("\"3\"");
        assertThat(after.body().path("attempts").findValuesAsText("what"))
                .containsExactly("Called the buyer", "Offered 5 %");
        assertThat(after.body().at("/attempts/0/triedBy").asText()).isEqualTo("test-manager");
        manager.post(path + "/attempts", with(call, "what", "Something else")).refused(409, "ID_TAKEN", "/id");
        manager.post(path + "/attempts", with(call, "id", null, "triedOn", "2999-01-01"))
                .refused(422, "IN_FUTURE", "/triedOn");
    }

    @Test
    void itIsLostWithAnOutcomeAndMayBeTakenUpAgain() {
        String path = opened(customerId).header("Location");

        manager.patch(path, object("state", "LOST"), "If-Match", "\"1\"").refused(422, "OUTCOME_MISSING", "/outcome");
        Answer lost = manager.patch(
                        path,
                        object("state", "LOST", "reason", "CLOSED", "outcome", "Shop is gone"),
                        "If-Match",
                        "\"1\"")
                .expect(200);
        manager.post(path + "/attempts", object("triedOn", "2011-01-10", "what", "Called"))
                .refused(422, "EXIT_CASE_CLOSED");
        Answer reopened = manager.patch(path, "{\"state\":\"OPEN\",\"outcome\":null}", "If-Match", lost.etag())
                .expect(200);

        assertThat(Instant.parse(lost.text("closedAt"))).isAfter(Instant.parse(lost.text("openedAt")));
        assertThat(reopened.text("closedAt")).isNull();
        assertThat(reopened.etag()).isEqualTo("\"3\"");
        manager.patch(path, object("reason", "PRICE"), "If-Match", "\"2\"").refused(412, "VERSION_STALE");
        manager.patch(path, object("reason", "PRICE")).refused(428, "VERSION_REQUIRED");
    }

    @Test
    void whoNeverBoughtCannotStop() {
        String potential = manager.post("/api/v1/customers", with(Given.customer(unique()), "state", "POTENTIAL"))
                .expect(201)
                .id();

        manager.post(CASES, exit(potential)).refused(422, "CUSTOMER_NEVER_BOUGHT", "/customerId");

        assertThat(manager.get(CASES + "?customerId=" + potential).items()).isEmpty();
    }

    @Test
    void nobodyIsWonBackWithoutAPurchaseSince() {
        bought(manager, pos, "2010-03-01");
        String path = opened(customerId).header("Location");
        Map<String, Object> won = object("state", "WON_BACK");

        manager.patch(path, won, "If-Match", "\"1\"").refused(422, "PURCHASE_MISSING", "/state");
        manager.patch(path, object("state", "LOST", "outcome", "Gone"), "If-Match", "\"1\"")
                .expect(200);
        manager.post(
                        PURCHASES,
                        with(
                                purchase(pos, unique(), line("A", 1, "1")),
                                "purchasedAt",
                                Instant.now().toString()))
                .expect(201);
        manager.patch(path, "{\"state\":\"OPEN\",\"outcome\":null}", "If-Match", "\"2\"")
                .expect(200);

        assertThat(manager.patch(path, won, "If-Match", "\"3\"").expect(200).text("state"))
                .isEqualTo("WON_BACK");
    }

    @Test
    void noSecondCaseIsOpenedByTakingOneUp() {
        Answer first = opened(customerId);
        manager.patch(first.header("Location"), object("state", "LOST", "outcome", "Gone"), "If-Match", "\"1\"")
                .expect(200);
        opened(customerId);

        manager.patch(first.header("Location"), "{\"state\":\"OPEN\",\"outcome\":null}", "If-Match", "\"2\"")
                .refused(409, "EXIT_CASE_OPEN");
    }

    @Test
    void aPurchaseAfterwardsWinsTheCustomerBackAndAnEarlierOneDoesNot() {
        String path = opened(customerId).header("Location");

        bought(manager, pos, "2011-01-01");
        assertThat(manager.get(path).text("state")).isEqualTo("OPEN");
        Answer bought = manager.post(
                        PURCHASES,
                        with(
                                purchase(pos, unique(), line("A", 1, "1")),
                                "purchasedAt",
                                Instant.now().toString()))
                .expect(201);

        Answer won = manager.get(path);
        assertThat(won.text("state")).isEqualTo("WON_BACK");
        assertThat(won.text("purchaseId")).isEqualTo(bought.id());
        assertThat(won.text("closedAt")).isEqualTo(bought.text("purchasedAt"));
        assertThat(won.etag()).isEqualTo("\"2\"");
    }

    @Test
    void casesAreFoundByWhatMattersForTheDay() {
        String owner = unique();
        List<String> ids = List.of(customerId, registered(unique()), registered(unique()));
        List<String> cases = ids.stream()
                .map(id -> manager.post(
                                CASES, with(exit(id), "owner", owner, "winBackBy", "2031-01-0" + (ids.indexOf(id) + 1)))
                        .expect(201)
                        .id())
                .toList();
        manager.patch(CASES + "/" + cases.get(0), object("reason", "MOVED"), "If-Match", "\"1\"")
                .expect(200);

        String mine = CASES + "?owner=" + owner;
        Answer page = manager.get(mine + "&limit=2").expect(200);

        assertThat(page.items("id")).containsExactly(cases.get(2), cases.get(1));
        assertThat(manager.get(mine + "&limit=2&cursor=" + page.text("next")).items("id"))
                .containsExactly(cases.get(0));
        assertThat(manager.get(mine + "&reason=MOVED").items("id")).containsExactly(cases.get(0));
        assertThat(manager.get(mine + "&winBackBefore=2031-01-02").items("id")).containsExactly(cases.get(0));
        assertThat(manager.get(mine + "&state=LOST").items()).isEmpty();
        assertThat(manager.get(CASES + "?customerId=" + customerId).items("id")).containsExactly(cases.get(0));
    }

    @Test
    void aDealerReachesItsOwnCasesAlone() {
        Client owner = Client.partner(UUID.randomUUID());
        Client other = Client.partner(UUID.randomUUID());
        String theirs = registered(owner, unique());

        Answer made = owner.post(CASES, exit(theirs)).expect(201);

        String path = made.header("Location");
        assertThat(owner.get(CASES).items("id")).containsExactly(made.id());
        assertThat(other.get(CASES).items()).isEmpty();
        assertThat(other.get(CASES + "?customerId=" + theirs).items()).isEmpty();
        other.get(path).refused(404, "EXIT_CASE_UNKNOWN");
        other.patch(path, object("reason", "PRICE"), "If-Match", "\"1\"").refused(404, "EXIT_CASE_UNKNOWN");
        other.post(path + "/attempts", object("triedOn", "2011-01-10", "what", "Called"))
                .refused(404, "EXIT_CASE_UNKNOWN");
        other.post(CASES, exit(theirs)).refused(422, "CUSTOMER_UNKNOWN", "/customerId");
        other.post(CASES, with(exit(registered(other, unique())), "id", made.id()))
                .refused(409, "ID_TAKEN", "/id");
        assertThat(other.get(REPORT).body().path("items")).isEmpty();
        assertThat(owner.get(REPORT).body().at("/items/0/cases").asInt()).isEqualTo(1);
    }
}
