package dev.guanxi.customer.prospect;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.capture;
import static dev.guanxi.customer.prospect.GivenProspects.captureOf;
import static dev.guanxi.customer.prospect.GivenProspects.captured;
import static dev.guanxi.customer.prospect.GivenProspects.potential;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaptureTest extends ServiceTest {

    private final Client manager = Client.of("manager");
    private final String pos = unique();

    @Test
    void makesTheCustomerAndKeepsEverythingThatWasSaid() {
        Map<String, Object> said = with(
                capture(pos),
                "campaign",
                " Computex 2010 ",
                "cost",
                object("amount", 120.5, "currency", "CNY"),
                "remark",
                "要 200 台笔记本");

        Answer made = Client.named("promoter", "wang.li").post(PROSPECTS, said).expect(201);

        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(made.text("stage")).isEqualTo("OPEN");
        assertThat(made.text("campaign")).isEqualTo("Computex 2010");
        assertThat(made.decimal("/cost/amount")).isEqualByComparingTo("120.5");
        assertThat(made.text("remark")).isEqualTo("要 200 台笔记本");
        assertThat(made.text("capturedBy")).isEqualTo("wang.li");
        assertThat(manager.get(made.header("Location")).expect(200).body()).isEqualTo(made.body());
        Answer customer = manager.get(CUSTOMERS + "/" + made.text("customerId")).expect(200);
        assertThat(customer.text("state")).isEqualTo("POTENTIAL");
        assertThat(customer.body().at("/externalIds/0/id").asText()).isEqualTo(pos);
    }

    private Map<String, Object> captureAt(String name, String street) {
        Map<String, Object> customer = with(
                potential(unique()),
                "name",
                name,
                "address",
                object("street", street, "city", "Hangzhou", "postalCode", "310012", "country", "CN"));
        return with(capture(unique()), "customer", customer);
    }

    @Test
    void aNewCustomerThatIsThereAlreadyIsRefusedAsARegistrationIs() {
        String name = "Acme " + unique().substring(0, 8);
        Answer first =
                manager.post(PROSPECTS, captureAt(name, "199 Wensan Road")).expect(201);
        Map<String, Object> said = captureAt(name, "Wensan Rd. 199");
        String key = unique();

        Answer refused = manager.post(PROSPECTS, said, "Idempotency-Key", key)
                .refused(409, "DUPLICATE_SUSPECTED", "/customer/name");

        assertThat(refused.body().path("suspects"))
                .extracting(one -> one.path("id").asText())
                .containsExactly(first.text("customerId"));
        assertThat(manager.get(CUSTOMERS + "?q=" + name.replace(" ", "%20")).items("id"))
                .containsExactly(first.text("customerId"));
        manager.post(PROSPECTS, said, "Duplicate-Check", "perhaps")
                .refused(400, "DUPLICATE_CHECK_INVALID", "header:Duplicate-Check");
        manager.post(PROSPECTS, said, "Idempotency-Key", key, "Duplicate-Check", "insist")
                .expect(201);
        manager.post(PROSPECTS, said, "Idempotency-Key", key).expect(200);
    }

    @Test
    void ofManyCapturesOfOneFirmAtOnceOneIsTaken() {
        String name = "Acme " + unique().substring(0, 8);

        List<Answer> answers = Together.send(4, i -> manager.post(PROSPECTS, captureAt(name, "199 Wensan Road")));

        assertThat(Together.statuses(answers)).containsExactly(201, 409, 409, 409);
    }

    @Test
    void whatIsWrongWithTheNewCustomerIsPointedToInIt() {
        String taken = unique();
        manager.post(PROSPECTS, capture(taken)).expect(201);

        manager.post(PROSPECTS, capture(taken)).refused(409, "EXTERNAL_ID_TAKEN", "/customer/externalIds/0");
        manager.post(PROSPECTS, with(capture(unique()), "customer", with(potential(unique()), "phone", "12")))
                .refused(422, "PHONE_INVALID", "/customer/phone");
    }

    @Test
    void takesAPotentialCustomerThatIsThere() {
        String customer = manager.post(CUSTOMERS, potential(pos)).expect(201).id();

        Answer made =
                manager.post(PROSPECTS, captureOf(customer, "BUSINESS_CARD")).expect(201);

        assertThat(made.text("customerId")).isEqualTo(customer);
        assertThat(made.text("followUpDueAt")).isNull();
    }

    @Test
    void tradeShowsAndAdvertisingAreFollowedUpInTime() {
        Answer show = manager.post(PROSPECTS, capture(pos)).expect(201);
        Answer response = manager.post(PROSPECTS, with(capture(unique()), "source", "ADVERTISING_RESPONSE"))
                .expect(201);

        assertThat(show.text("followUpDueAt")).isEqualTo("2010-01-04T08:00:00Z");
        assertThat(response.text("followUpDueAt")).isEqualTo("2010-01-03T08:00:00Z");
    }

    @Test
    void whoBuysAlreadyIsNoProspectUnlessItLapsed() {
        String actual = registered(pos);
        Map<String, Object> lapse = object("creditRecord", "PAID_LATE", "reason", "Cheaper rival");

        manager.post(PROSPECTS, captureOf(actual, "TRADE_SHOW")).refused(422, "CUSTOMER_ACTUAL", "/customerId");
        Answer lapsed = manager.post(PROSPECTS, with(captureOf(actual, "FINANCE_DEPARTMENT"), "lapse", lapse))
                .expect(201);

        assertThat(lapsed.body().at("/lapse/reason").asText()).isEqualTo("Cheaper rival");
        assertThat(manager.get(CUSTOMERS + "/" + actual).text("state")).isEqualTo("ACTUAL");
    }

    @Test
    void theServiceDepartmentSaysWhatKeepsBreaking() {
        Map<String, Object> service = with(capture(pos), "source", "SERVICE_DEPARTMENT");
        Map<String, Object> repair = object("equipment", "Office printer", "repairs", 4);

        manager.post(PROSPECTS, service).refused(422, "SOURCE_DETAILS_MISSING", "/repair");
        manager.post(PROSPECTS, with(capture(pos), "repair", repair)).refused(422, "SOURCE_DETAILS_FOREIGN", "/repair");
        Answer made = manager.post(PROSPECTS, with(service, "repair", repair)).expect(201);

        assertThat(made.body().at("/repair/repairs").asInt()).isEqualTo(4);
    }

    @Test
    void whoOwnsEquipmentThatKeepsBreakingMayHaveBoughtIt() {
        String owner = registered(pos);
        Map<String, Object> repair = object("equipment", "Office printer", "repairs", 4);

        Answer made = manager.post(PROSPECTS, with(captureOf(owner, "SERVICE_DEPARTMENT"), "repair", repair))
                .expect(201);

        assertThat(made.text("customerId")).isEqualTo(owner);
        assertThat(made.text("stage")).isEqualTo("OPEN");
        assertThat(manager.get(CUSTOMERS + "/" + owner).text("state")).isEqualTo("ACTUAL");
    }

    @Test
    void aCustomerIsPursuedOnceAtATime() {
        String customer = manager.post(CUSTOMERS, potential(pos)).expect(201).id();

        List<Answer> answers = Together.send(6, i -> manager.post(PROSPECTS, captureOf(customer, "FRIENDS")));

        assertThat(Together.statuses(answers)).containsExactly(201, 409, 409, 409, 409, 409);
        manager.post(PROSPECTS, captureOf(customer, "FRIENDS")).refused(409, "PROSPECT_PURSUED", "/customerId");
    }

    @Test
    void aRepeatAnswersWithTheSameProspect() {
        Map<String, Object> said = with(capture(pos), "id", Ids.next());
        String key = unique();
        Map<String, Object> keyed = capture(unique());

        Answer first = manager.post(PROSPECTS, said).expect(201);
        assertThat(manager.post(PROSPECTS, said).expect(200).body()).isEqualTo(first.body());
        manager.post(PROSPECTS, with(said, "source", "FRIENDS")).refused(409, "ID_TAKEN", "/id");
        String made = manager.post(PROSPECTS, keyed, "Idempotency-Key", key)
                .expect(201)
                .id();
        assertThat(manager.post(PROSPECTS, keyed, "Idempotency-Key", key)
                        .expect(200)
                        .id())
                .isEqualTo(made);
    }

    @Test
    void theSameIdAtOnceMakesOneProspect() {
        Map<String, Object> said = with(capture(pos), "id", Ids.next());

        List<Answer> answers = Together.send(6, i -> manager.post(PROSPECTS, said));

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 200, 200, 201);
        assertThat(manager.get(CUSTOMERS + "?q=" + pos).items()).hasSize(1);
    }

    @Test
    void theSameIdAtOnceCapturesACustomerThatIsThereOnce() {
        String customer = manager.post(CUSTOMERS, potential(pos)).expect(201).id();
        Map<String, Object> said = with(captureOf(customer, "FRIENDS"), "id", Ids.next());

        List<Answer> answers = Together.send(6, i -> manager.post(PROSPECTS, said));

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 200, 200, 201);
    }

    @Test
    void anExternalIdStillBelongsToOneCustomer() {
        registered(pos);

        manager.post(PROSPECTS, capture(pos)).refused(409, "EXTERNAL_ID_TAKEN");
    }

    @Test
    void detailsAreChangedByWhoHasReadThem() {
        String path = PROSPECTS + "/" + captured(pos);
        Map<String, Object> change = object("cost", object("amount", 80, "currency", "CNY"), "campaign", "Stand 7");

        manager.patch(path, change).refused(428, "VERSION_REQUIRED");
        Answer changed = manager.patch(path, change, "If-Match", "\"1\"").expect(200);
        manager.patch(path, change, "If-Match", "\"1\"").refused(412, "VERSION_STALE");

        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.text("campaign")).isEqualTo("Stand 7");
        assertThat(manager.get(path, "If-None-Match", "\"2\"").status()).isEqualTo(304);
    }

    @Test
    void listsNarrowAndPage() {
        String customer = manager.post(CUSTOMERS, potential(pos)).expect(201).id();
        String prospect = manager.post(PROSPECTS, captureOf(customer, "ALERTNESS"))
                .expect(201)
                .id();
        captured(unique());

        assertThat(manager.get(PROSPECTS + "?customerId=" + customer).items("id"))
                .containsExactly(prospect);
        assertThat(manager.get(PROSPECTS + "?source=ALERTNESS").items("id")).contains(prospect);
        assertThat(manager.get(PROSPECTS + "?stage=CONVERTED").items("id")).doesNotContain(prospect);
        Answer page = manager.get(PROSPECTS + "?limit=1").expect(200);
        Answer next =
                manager.get(PROSPECTS + "?limit=1&cursor=" + page.text("next")).expect(200);
        assertThat(next.items("id").get(0)).isLessThan(page.items("id").get(0));
    }

    @Test
    void sourcesAreReadableInBothLanguages() {
        Answer english = manager.get(PROSPECTS + "/sources").expect(200);
        Answer chinese =
                manager.get(PROSPECTS + "/sources", "Accept-Language", "zh-CN").expect(200);

        assertThat(english.items()).hasSize(9);
        assertThat(english.body().at("/items/1/followUpDays").asInt()).isEqualTo(3);
        assertThat(chinese.body().at("/items/8/text").asText()).isEqualTo("购得的名片");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
    }
}
