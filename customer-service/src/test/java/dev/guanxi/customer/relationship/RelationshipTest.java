package dev.guanxi.customer.relationship;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.rights.GivenErasures.erased;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelationshipTest extends ServiceTest {

    private static final String MODEL = "/api/v1/relationship-models/current";

    private final Client manager = Client.named("manager", "m.chen");
    private final String pos = unique();
    private final String productLine = "line-" + pos;
    private String path;

    @BeforeEach
    void aCustomerOfFew() {
        path = CUSTOMERS
                + "/"
                + manager.post(CUSTOMERS, with(customer(pos), "address", object("country", "IS")))
                        .expect(201)
                        .id();
    }

    private Answer sold(String quantity, String currency, String price) {
        Map<String, Object> line = with(line("A", Integer.parseInt(quantity), price), "productLine", productLine);
        return manager.post(
                        PURCHASES,
                        with(
                                purchase(pos, unique(), line),
                                "currency",
                                currency,
                                "purchasedAt",
                                Instant.now().minusSeconds(60).toString()))
                .expect(201);
    }

    private Answer changeModel(Map<String, Object> patch) {
        return manager.patch(MODEL, patch, "If-Match", manager.get(MODEL).etag());
    }

    private void shareIs(int percent) {
        changeModel(object("marginShares", object(productLine, percent))).expect(200);
    }

    @Test
    void recommendsFromTheCustomersOfItsSegmentAndTheMarginOfItsPurchases() {
        shareIs(10);
        Answer bought = sold("11", "CNY", "100000");
        manager.post(
                        bought.header("Location") + "/returns",
                        with(
                                goods(unique(), piece("A", 1)),
                                "returnedAt",
                                Instant.now().toString()))
                .expect(201);

        Answer found = manager.get(path + "/relationship").expect(200);

        assertThat(found.text("level")).isEqualTo("PARTNERSHIP");
        assertThat(found.decimal("/recommended/margin/amount")).isEqualByComparingTo("100000");
        assertThat(found.body().at("/recommended/customersBand").asText()).isEqualTo("FEW");
        assertThat(found.body().at("/recommended/customers").asInt()).isBetween(1, 99);
        assertThat(found.body().has("set")).isFalse();
        assertThat(found.text("because"))
                .isEqualTo("Few customers share its care, and its margin of twelve months is high.");
    }

    private int counted() {
        return manager.get(path + "/relationship")
                .expect(200)
                .body()
                .at("/recommended/customers")
                .asInt();
    }

    private String registered(String state) {
        return manager.post(
                        CUSTOMERS,
                        with(customer(unique()), "kind", "PERSON", "state", state, "address", object("country", "GL")))
                .expect(201)
                .id();
    }

    /** Nobody is cared for who was not won yet, or is not there any more. */
    @Test
    void prospectsAndWhoWasErasedShareNoCare() {
        path = CUSTOMERS + "/" + registered("ACTUAL");
        int before = counted();

        registered("POTENTIAL");
        assertThat(counted()).isEqualTo(before);
        String another = registered("ACTUAL");
        assertThat(counted()).isEqualTo(before + 1);
        erased(another, null);
        assertThat(counted()).isEqualTo(before);
    }

    @Test
    void saysWhyTheMarginIsUnknown() {
        sold("1", "CNY", "5");

        Answer found = manager.get(path + "/relationship").expect(200);

        assertThat(found.text("level")).isNull();
        assertThat(found.body().at("/recommended/margin/unknown").asText()).isEqualTo("SHARE_MISSING");
        assertThat(found.text("because")).contains("no margin share");
    }

    @Test
    void purchasesOfEarlierYearsDoNotCount() {
        shareIs(10);
        manager.post(PURCHASES, purchase(pos, unique(), line("A", 1, "999999"))).expect(201);

        Answer found = manager.get(path + "/relationship").expect(200);

        assertThat(found.decimal("/recommended/margin/amount")).isEqualByComparingTo("0");
        assertThat(found.text("level")).isEqualTo("ACCOUNTABLE");
    }

    @Test
    void whatAManagerSetHoldsUntilTheRecommendedIsFollowedAgain() {
        Answer set = manager.post(path + "/relationship-levels", object("level", "PROACTIVE", "reason", "New branches"))
                .expect(201);
        assertThat(set.header("Location")).endsWith(path + "/relationship");
        Answer found = manager.get(path + "/relationship");
        assertThat(found.text("level")).isEqualTo("PROACTIVE");
        assertThat(found.body().path("set")).isEqualTo(set.body());
        assertThat(set.text("setBy")).isEqualTo("m.chen");

        manager.post(path + "/relationship-levels", object("reason", "Branches closed"))
                .expect(201);

        assertThat(manager.get(path + "/relationship").text("level")).isEqualTo("ACCOUNTABLE");
        assertThat(manager.get(path + "/relationship").body().has("set")).isFalse();
        Answer newest = manager.get(path + "/relationship-levels?limit=1").expect(200);
        assertThat(newest.items("reason")).containsExactly("Branches closed");
        assertThat(manager.get(path + "/relationship-levels?cursor=" + newest.text("next"))
                        .items("reason"))
                .containsExactly("New branches");
    }

    @Test
    void settingALevelIsSafeToRepeat() {
        Map<String, Object> data = object("id", UUID.randomUUID(), "level", "BASIC", "reason", "Thin");
        Answer first = manager.post(path + "/relationship-levels", data).expect(201);

        assertThat(manager.post(path + "/relationship-levels", data).expect(200).body())
                .isEqualTo(first.body());
        manager.post(path + "/relationship-levels", with(data, "reason", "Other"))
                .refused(409, "ID_TAKEN", "/id");
        Map<String, Object> keyed = object("level", "BASIC", "reason", "Thin");
        Answer byKey = manager.post(path + "/relationship-levels", keyed, "Idempotency-Key", pos)
                .expect(201);
        assertThat(manager.post(path + "/relationship-levels", keyed, "Idempotency-Key", pos)
                        .expect(200)
                        .id())
                .isEqualTo(byKey.id());
        manager.post(path + "/relationship-levels", with(keyed, "reason", "Other"), "Idempotency-Key", pos)
                .refused(422, "IDEMPOTENCY_KEY_REUSED", "header:Idempotency-Key");
        assertThat(manager.get(path + "/relationship-levels").items()).hasSize(2);
    }

    @Test
    void aChangeOfTheModelMakesTheNextVersionAndKeepsTheEarlier() {
        Answer before = manager.get(MODEL).expect(200);
        int version = before.body().path("version").asInt();

        Answer changed =
                changeModel(object("marginShares", object(productLine, 12.5))).expect(200);

        assertThat(changed.body().path("version").asInt()).isEqualTo(version + 1);
        assertThat(changed.text("setBy")).isEqualTo("m.chen");
        assertThat(changed.decimal("/model/marginShares/" + productLine)).isEqualByComparingTo("12.5");
        assertThat(manager.get("/api/v1/relationship-models/" + version).body()).isEqualTo(before.body());
        assertThat(manager.get("/api/v1/relationship-models?limit=2").items("version"))
                .containsExactly(String.valueOf(version + 1), String.valueOf(version));
        assertThat(changeModel(object("fewBelow", 100)).expect(200).etag()).isEqualTo(changed.etag());
    }

    @Test
    void thePagesOfTheModelsVersionsGoOn() {
        shareIs(1);
        shareIs(2);

        Answer first = manager.get("/api/v1/relationship-models?limit=1").expect(200);
        Answer second = manager.get("/api/v1/relationship-models?limit=1&cursor=" + first.text("next"));

        assertThat(second.body().at("/items/0/version").asInt())
                .isEqualTo(first.body().at("/items/0/version").asInt() - 1);
    }

    @Test
    void theFiveLevelsAreExplainedInBothLanguages() {
        Answer english = manager.get("/api/v1/relationship-levels").expect(200);
        Answer chinese = manager.get("/api/v1/relationship-levels", "Accept-Language", "zh-CN")
                .expect(200);

        assertThat(english.items("level"))
                .containsExactly("BASIC", "REACTIVE", "ACCOUNTABLE", "PROACTIVE", "PARTNERSHIP");
        assertThat(english.items("name")).contains("Partnership");
        assertThat(chinese.items("name")).containsExactly("基本型", "被动型", "负责型", "能动型", "伙伴型");
        assertThat(chinese.items("meaning")).allSatisfy(text -> assertThat(text).containsPattern("\\p{IsHan}"));
        assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(manager.get(path + "/relationship", "Accept-Language", "zh-CN")
                        .text("because"))
                .startsWith("少数客户");
    }
}
