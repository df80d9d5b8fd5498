package dev.guanxi.customer.dealer;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DealerTest extends ServiceTest {

    private static final String DEALERS = "/api/v1/dealers";
    private static final String AGREEMENTS = "/api/v1/agreements";

    private final Client manager = Client.named("manager", "m.chen");
    private final UUID id = UUID.randomUUID();
    private final Client own = Client.partner(id);
    private final Client other = Client.partner(UUID.randomUUID());
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private Answer registered;

    @BeforeEach
    void aDealer() {
        registered = manager.post(DEALERS, data()).expect(201);
    }

    private Map<String, Object> data() {
        return object(
                "id",
                id,
                "name",
                " West Lake Digital ",
                "territory",
                List.of(object("country", "CN", "region", "Zhejiang"), object("country", "HK")),
                "productLines",
                List.of("notebooks", "printers"));
    }

    private Answer agreed(LocalDate from) {
        return manager.post(AGREEMENTS, object("dealerId", id, "from", from.toString()));
    }

    private Answer renewed(Answer agreement) {
        return manager.post(AGREEMENTS + "/" + agreement.id() + "/renewals", object());
    }

    private String stateOf(Answer agreement) {
        return manager.get(AGREEMENTS + "/" + agreement.id()).expect(200).text("state");
    }

    @Test
    void isRegisteredUnderTheIdOfItsTokens() {
        assertThat(registered.id()).isEqualTo(id.toString());
        assertThat(registered.text("name")).isEqualTo("West Lake Digital");
        assertThat(registered.body().at("/territory/1/country").asText()).isEqualTo("HK");
        assertThat(registered.header("Location")).endsWith(DEALERS + "/" + id);
        assertThat(own.get(DEALERS + "/" + id).expect(200).body()).isEqualTo(registered.body());
        assertThat(manager.post(DEALERS, data()).expect(200).body()).isEqualTo(registered.body());
        manager.post(DEALERS, with(data(), "name", "Another")).refused(409, "ID_TAKEN", "/id");
    }

    @Test
    void registeringIsSafeToRepeatUnderAKey() {
        Map<String, Object> keyed = object("name", "Dealer " + id);
        Answer first =
                manager.post(DEALERS, keyed, "Idempotency-Key", id.toString()).expect(201);

        assertThat(manager.post(DEALERS, keyed, "Idempotency-Key", id.toString())
                        .expect(200)
                        .id())
                .isEqualTo(first.id());
        manager.post(DEALERS, with(keyed, "name", "Another"), "Idempotency-Key", id.toString())
                .refused(422, "IDEMPOTENCY_KEY_REUSED", "header:Idempotency-Key");
    }

    @Test
    void requestsAtOnceRegisterOneDealer() {
        Map<String, Object> data = object("id", UUID.randomUUID(), "name", "Dealer " + id);

        List<Answer> answers = Together.send(4, i -> manager.post(DEALERS, data));

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 201);
    }

    @Test
    void changesByItsVersion() {
        String path = DEALERS + "/" + id;

        Answer changed = manager.patch(path, object("productLines", List.of("servers")), "If-Match", "\"1\"")
                .expect(200);

        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.body().path("territory")).isEqualTo(registered.body().path("territory"));
        assertThat(manager.get(path).body()).isEqualTo(changed.body());
        manager.patch(path, object("name", "x"), "If-Match", "\"1\"").refused(412, "VERSION_STALE");
        manager.patch(path, object("name", "x")).refused(428, "VERSION_REQUIRED");
        manager.patch(path, object("id", UUID.randomUUID()), "If-Match", "\"2\"")
                .refused(422, "ID_FIXED", "/id");
        assertThat(manager.patch(path, object("name", "West Lake Digital"), "If-Match", "\"2\"")
                        .expect(200)
                        .etag())
                .isEqualTo("\"2\"");
        manager.get(path, "If-None-Match", "\"2\"").expect(304);
    }

    @Test
    void seesItselfAlone() {
        Answer agreement = agreed(today).expect(201);

        assertThat(own.get(DEALERS).items("id")).containsExactly(id.toString());
        assertThat(own.get(AGREEMENTS).items("id")).containsExactly(agreement.id());
        own.get(AGREEMENTS + "/" + agreement.id()).expect(200);
        own.get(DEALERS + "/" + id + "/performance").expect(200);
        assertThat(other.get(DEALERS).items()).isEmpty();
        assertThat(other.get(AGREEMENTS + "?dealerId=" + id).items()).isEmpty();
        other.get(DEALERS + "/" + id).refused(404, "DEALER_UNKNOWN");
        other.get(DEALERS + "/" + id + "/performance").refused(404, "DEALER_UNKNOWN");
        other.get(AGREEMENTS + "/" + agreement.id()).refused(404, "AGREEMENT_UNKNOWN");
    }

    @Test
    void pagesOfDealersGoOnInOrderOfId() {
        Answer first = manager.get(DEALERS + "?limit=1").expect(200);
        List<String> all = new ArrayList<>(first.items("id"));
        for (String next = first.text("next"); next != null; ) {
            Answer page = manager.get(DEALERS + "?limit=200&cursor=" + next).expect(200);
            all.addAll(page.items("id"));
            next = page.text("next");
        }

        assertThat(all).contains(id.toString()).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void agreementsHoldForAYearAndDoNotOverlap() {
        Map<String, Object> data = object("id", UUID.randomUUID(), "dealerId", id, "from", today.toString());
        Answer agreement = manager.post(AGREEMENTS, data).expect(201);

        assertThat(agreement.text("until")).isEqualTo(today.plusYears(1).toString());
        assertThat(agreement.text("state")).isEqualTo("CURRENT");
        assertThat(agreement.text("registeredBy")).isEqualTo("m.chen");
        assertThat(manager.post(AGREEMENTS, data).expect(200).body()).isEqualTo(agreement.body());
        manager.post(AGREEMENTS, with(data, "from", today.plusYears(1).toString()))
                .refused(409, "ID_TAKEN", "/id");
        agreed(today.plusDays(1)).refused(422, "AGREEMENT_OVERLAPS", "/from");
        agreed(today.minusYears(1).plusDays(2)).refused(422, "AGREEMENT_OVERLAPS", "/from");
        assertThat(agreed(today.plusYears(1)).expect(201).text("state")).isEqualTo("FUTURE");
        assertThat(stateOf(agreement)).isEqualTo("RENEWED");
    }

    @Test
    void aRenewalFollowsOnOnce() {
        Answer agreement = agreed(today.minusMonths(11)).expect(201);

        Answer next = renewed(agreement).expect(201);

        assertThat(next.text("from")).isEqualTo(agreement.text("until"));
        assertThat(next.text("state")).isEqualTo("FUTURE");
        assertThat(renewed(agreement).expect(200).body()).isEqualTo(next.body());
        assertThat(stateOf(agreement)).isEqualTo("RENEWED");
    }

    @Test
    void renewalsAtOnceMakeOne() {
        Answer agreement = agreed(today).expect(201);

        List<Answer> answers = Together.send(8, i -> renewed(agreement));

        assertThat(answers).extracting(Answer::id).containsOnly(answers.get(0).id());
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
    }

    @Test
    void aRenewalMayBeLateButNotByAYear() {
        Answer expired = agreed(today.minusYears(1).minusDays(20)).expect(201);
        assertThat(expired.text("state")).isEqualTo("EXPIRED");
        assertThat(renewed(expired).expect(201).text("state")).isEqualTo("CURRENT");
        UUID lapsed = UUID.randomUUID();
        manager.post(DEALERS, with(data(), "id", lapsed)).expect(201);
        Answer old = manager.post(
                        AGREEMENTS,
                        object("dealerId", lapsed, "from", today.minusYears(3).toString()))
                .expect(201);
        renewed(old).refused(422, "RENEWAL_LATE");
    }

    @Test
    void renewalsDueAreThoseThatNothingFollows() {
        Answer older = agreed(today.minusYears(2)).expect(201);
        Answer ending = agreed(today.minusMonths(11)).expect(201);
        String due = AGREEMENTS + "?dealerId=" + id + "&dueBefore=";
        String inTwoMonths = due + today.plusMonths(2);

        Answer first = manager.get(inTwoMonths + "&limit=1").expect(200);
        assertThat(first.items("id")).containsExactly(older.id());
        assertThat(manager.get(inTwoMonths + "&cursor=" + first.text("next")).items("id"))
                .containsExactly(ending.id());
        assertThat(manager.get(due + ending.text("until")).items("id")).containsExactly(older.id());

        renewed(ending).expect(201);
        assertThat(manager.get(inTwoMonths).items("id")).containsExactly(older.id());
        assertThat(manager.get(AGREEMENTS + "?dealerId=" + id).items()).hasSize(3);
    }

    @Test
    void performanceIsComparedWithThePeriodBefore() {
        String one = unique();
        String two = unique();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        own.post(CUSTOMERS, customer(one)).expect(201);
        own.post(CUSTOMERS, customer(two)).expect(201);
        bought(one, "GBP", "100", now.minus(Duration.ofDays(10)));
        bought(one, "EUR", "7", now.minus(Duration.ofDays(9)));
        Answer sale = bought(two, "GBP", "20", now.minus(Duration.ofDays(8)));
        bought(two, "GBP", "50", now.minus(Duration.ofDays(40)));
        own.post(
                        sale.header("Location") + "/returns",
                        with(
                                goods(unique(), piece("A", 1)),
                                "returnedAt",
                                now.minusSeconds(60).toString()))
                .expect(201);
        String from = now.minus(Duration.ofDays(30)).toString();
        String path = DEALERS + "/" + id + "/performance?from=" + from + "&until=" + now.plusSeconds(60);

        Answer found = own.get(path).expect(200);

        assertThat(found.body().path("period").path("customers").asInt()).isEqualTo(2);
        assertThat(found.body().path("period").path("newCustomers").asInt()).isEqualTo(2);
        assertThat(found.body().path("period").path("purchases").asInt()).isEqualTo(3);
        assertThat(found.decimal("/period/currencies/0/revenue")).isEqualByComparingTo("7");
        assertThat(found.body().at("/period/currencies/1/currency").asText()).isEqualTo("GBP");
        assertThat(found.decimal("/period/currencies/1/revenue")).isEqualByComparingTo("120");
        assertThat(found.decimal("/period/currencies/1/returned")).isEqualByComparingTo("20");
        assertThat(found.decimal("/period/currencies/1/returnsPercent")).isEqualByComparingTo("16.67");
        assertThat(found.body().at("/before/until").asText()).isEqualTo(from);
        assertThat(found.body().at("/before/customers").asInt()).isEqualTo(1);
        assertThat(found.body().at("/before/newCustomers").asInt()).isZero();
        assertThat(found.decimal("/before/currencies/0/revenue")).isEqualByComparingTo("50");
    }

    private Answer bought(String buyer, String currency, String price, Instant when) {
        return own.post(
                        PURCHASES,
                        with(
                                purchase(buyer, unique(), line("A", 1, price)),
                                "currency",
                                currency,
                                "purchasedAt",
                                when.toString()))
                .expect(201);
    }
}
