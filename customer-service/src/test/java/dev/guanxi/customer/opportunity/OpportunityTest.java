package dev.guanxi.customer.opportunity;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpportunityTest extends ServiceTest {

    static final String OPPORTUNITIES = "/api/v1/opportunities";
    static final String PRODUCTS = "/api/v1/products";
    static final String REPORT = "/api/v1/reports/pipeline";

    private final Client manager = Client.of("manager");
    private final String product = "GTX Pro " + unique();
    private String customerId;

    @BeforeEach
    void aCustomerAndAProduct() {
        customerId = registered(unique());
        manager.put(path(product), object("series", "GTX", "price", 4821, "currency", "USD"))
                .expect(200);
    }

    private static String path(String name) {
        return PRODUCTS + "/" + name.replace(" ", "%20");
    }

    private Map<String, Object> deal() {
        return object("customerId", customerId, "product", product, "stage", "ENGAGING", "owner", "manager-17");
    }

    private Answer recorded(Client by, Map<String, Object> deal) {
        return by.post(OPPORTUNITIES, deal).expect(201);
    }

    @Test
    void whatIsLeftOutComesFromTheProductTheStageAndTheDay() {
        Answer made = recorded(manager, deal());

        assertThat(made.decimal("/amount")).isEqualByComparingTo("4821");
        assertThat(made.text("currency")).isEqualTo("USD");
        assertThat(made.text("productLine")).isEqualTo("GTX");
        assertThat(made.body().path("chance").asInt()).isEqualTo(25);
        assertThat(made.body().path("chanceStated").asBoolean()).isFalse();
        assertThat(made.text("openedOn"))
                .isIn(
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        assertThat(manager.get(made.header("Location")).expect(200).body()).isEqualTo(made.body());
    }

    @Test
    void aProductIsKnownByExactlyItsName() {
        String near = product.replace("GTX Pro", "GTXPro");

        Answer refused = manager.post(OPPORTUNITIES, with(deal(), "product", near));

        refused.refused(422, "PRODUCT_UNKNOWN", "/product");
        assertThat(refused.body().at("/errors/0/detail").asText()).contains("the nearest is " + product);
        recorded(manager, with(deal(), "product", null, "productLine", "GTX", "amount", 10, "currency", "USD"));
    }

    @Test
    void aProductIsReplacedOnlyAsItWasReadWhereIfMatchSaysSo() {
        Map<String, Object> said = object("series", "GTX", "price", 10, "currency", "USD");
        manager.put(path(product), said, "If-Match", "\"999\"").refused(412, "VERSION_STALE", "header:If-Match");
        manager.put(path(unique()), said, "If-Match", "\"999\"").refused(412, "VERSION_STALE", "header:If-Match");

        Answer put = manager.put(path(product), said).expect(200);

        assertThat(manager.put(path(product), with(said, "price", 11), "If-Match", put.etag())
                        .expect(200)
                        .etag())
                .isNotEqualTo(put.etag());
        manager.put(path(product), said, "If-Match", put.etag()).refused(412, "VERSION_STALE", "header:If-Match");
    }

    @Test
    void productsAreListedByName() {
        manager.put(path(product), object("series", "GTX", "price", 4800.5, "currency", "USD"))
                .expect(200);

        List<JsonNode> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = manager.get(PRODUCTS + "?limit=1" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .expect(200);
            all.addAll(page.items());
            next = page.text("next");
        }

        assertThat(all)
                .filteredOn(one -> one.path("name").asText().equals(product))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("price").decimalValue()).isEqualByComparingTo("4800.5");
                });
        assertThat(all).extracting(one -> one.path("name").asText()).doesNotHaveDuplicates();
    }

    @Test
    void recordedAgainItIsTheSame() {
        Map<String, Object> said = with(deal(), "id", Ids.next());
        Answer first = recorded(manager, said);

        assertThat(manager.post(OPPORTUNITIES, said).expect(200).body()).isEqualTo(first.body());
        manager.post(OPPORTUNITIES, with(said, "customerId", registered(unique())))
                .refused(409, "ID_TAKEN", "/id");
        manager.post(OPPORTUNITIES, with(said, "competitor", "Hooli")).refused(409, "ID_TAKEN", "/id");
        String key = unique();
        String id = manager.post(OPPORTUNITIES, deal(), "Idempotency-Key", key)
                .expect(201)
                .id();
        assertThat(manager.post(OPPORTUNITIES, deal(), "Idempotency-Key", key)
                        .expect(200)
                        .id())
                .isEqualTo(id);
    }

    @Test
    void theChanceFollowsTheStageUnlessStated() {
        String path = recorded(manager, deal()).header("Location");

        Answer further = manager.patch(path, object("stage", "NEGOTIATION"), "If-Match", "\"1\"")
                .expect(200);
        Answer stated =
                manager.patch(path, object("chance", 40), "If-Match", "\"2\"").expect(200);
        Answer back = manager.patch(path, object("stage", "PROPOSAL"), "If-Match", "\"3\"")
                .expect(200);

        assertThat(further.body().path("chance").asInt()).isEqualTo(75);
        assertThat(stated.body().path("chance").asInt()).isEqualTo(40);
        assertThat(back.body().path("chance").asInt()).isEqualTo(40);
        assertThat(back.etag()).isEqualTo("\"4\"");
        manager.patch(path, object("chance", 50), "If-Match", "\"3\"").refused(412, "VERSION_STALE");
    }

    @Test
    void aDecidedDealStaysSoButForAReopeningThatSaysWhy() {
        String path = recorded(manager, with(deal(), "openedOn", "2016-10-25")).header("Location");

        manager.patch(path, object("stage", "LOST"), "If-Match", "\"1\"")
                .refused(422, "REASON_MISSING", "/stageReason");
        Answer lost = manager.patch(
                        path,
                        object("stage", "LOST", "stageReason", "Price", "closedOn", "2017-03-01"),
                        "If-Match",
                        "\"1\"")
                .expect(200);
        manager.patch(path, object("stage", "WON"), "If-Match", "\"2\"").refused(422, "TRANSITION_FORBIDDEN", "/stage");
        manager.patch(path, object("stage", "ENGAGING"), "If-Match", "\"2\"")
                .refused(422, "REASON_MISSING", "/stageReason");
        Answer reopened = manager.patch(
                        path, object("stage", "ENGAGING", "stageReason", "New budget"), "If-Match", "\"2\"")
                .expect(200);

        assertThat(lost.body().path("chance").asInt()).isZero();
        assertThat(lost.text("closedOn")).isEqualTo("2017-03-01");
        assertThat(reopened.text("closedOn")).isNull();
        assertThat(reopened.body().path("chance").asInt()).isEqualTo(25);
    }

    @Test
    void dealsAreFoundByWhatMattersForTheDay() {
        String owner = unique();
        List<String> ids = new ArrayList<>();
        for (String stage : List.of("PROSPECTING", "ENGAGING", "PROPOSAL")) {
            ids.add(recorded(
                            manager,
                            with(
                                    deal(),
                                    "stage",
                                    stage,
                                    "owner",
                                    owner,
                                    "region",
                                    owner,
                                    "expectedCloseOn",
                                    "2031-01-01"))
                    .id());
        }
        String mine = OPPORTUNITIES + "?owner=" + owner;

        Answer page = manager.get(mine + "&limit=2").expect(200);

        assertThat(page.items("id")).containsExactly(ids.get(2), ids.get(1));
        assertThat(manager.get(mine + "&limit=2&cursor=" + page.text("next")).items("id"))
                .containsExactly(ids.get(0));
        assertThat(manager.get(mine + "&stage=ENGAGING").items("id")).containsExactly(ids.get(1));
        assertThat(manager.get(OPPORTUNITIES + "?region=" + owner).items()).hasSize(3);
        assertThat(manager.get(OPPORTUNITIES + "?customerId=" + customerId).items())
                .hasSize(3);
        assertThat(manager.get(OPPORTUNITIES + "?product=" + product.replace(" ", "%20"))
                        .items())
                .hasSize(3);
        assertThat(manager.get(mine + "&expectedBefore=2031-01-01").items()).isEmpty();
        assertThat(manager.get(mine + "&expectedBefore=2031-01-02").items()).hasSize(3);
    }

    @Test
    void aDealerReachesItsOwnDealsAlone() {
        Client owner = Client.partner(UUID.randomUUID());
        Client other = Client.partner(UUID.randomUUID());
        Map<String, Object> theirs = with(deal(), "customerId", registered(owner, unique()));

        Answer made = recorded(owner, theirs);

        String path = made.header("Location");
        assertThat(owner.get(OPPORTUNITIES).items("id")).containsExactly(made.id());
        assertThat(other.get(OPPORTUNITIES).items()).isEmpty();
        other.get(path).refused(404, "OPPORTUNITY_UNKNOWN");
        other.patch(path, object("stage", "WON"), "If-Match", "\"1\"").refused(404, "OPPORTUNITY_UNKNOWN");
        other.post(OPPORTUNITIES, theirs).refused(422, "CUSTOMER_UNKNOWN", "/customerId");
        other.post(OPPORTUNITIES, with(theirs, "id", made.id(), "customerId", registered(other, unique())))
                .refused(409, "ID_TAKEN", "/id");
        assertThat(other.get(REPORT).body().path("items")).isEmpty();
        assertThat(owner.get(REPORT).body().at("/items/0/count").asInt()).isEqualTo(1);
    }

    @Test
    void thePipelineIsAnalysedByManagerRegionProductAndStage() {
        Client dealer = Client.partner(UUID.randomUUID());
        Map<String, Object> deal =
                with(deal(), "customerId", registered(dealer, unique()), "openedOn", "2016-10-01", "currency", "USD");
        recorded(dealer, with(deal, "amount", 1000, "stage", "PROPOSAL", "region", "Central"));
        recorded(dealer, with(deal, "amount", 200, "stage", "ENGAGING", "chance", 40, "region", "West"));
        recorded(dealer, with(deal, "amount", 300, "stage", "WON", "stageReason", "Fit", "closedOn", "2016-10-11"));
        recorded(dealer, with(deal, "amount", 500, "stage", "WON", "stageReason", "Fit", "closedOn", "2016-10-21"));
        recorded(dealer, with(deal, "amount", 9, "stage", "LOST", "stageReason", "Price", "closedOn", "2016-10-31"));
        recorded(dealer, with(deal, "amount", 7, "currency", "EUR", "openedOn", "2017-01-01"));

        JsonNode rows = dealer.get(REPORT + "?by=MANAGER&currency=USD")
                .expect(200)
                .body()
                .path("items");

        assertThat(rows).hasSize(1);
        assertThat(rows.at("/0/key").asText()).isEqualTo("manager-17");
        assertThat(rows.at("/0/count").asInt()).isEqualTo(5);
        assertThat(rows.at("/0/open").asInt()).isEqualTo(2);
        assertThat(rows.at("/0/amount").decimalValue()).isEqualByComparingTo("1200");
        assertThat(rows.at("/0/weightedAmount").decimalValue()).isEqualByComparingTo("580");
        assertThat(rows.at("/0/wonAmount").decimalValue()).isEqualByComparingTo("800");
        assertThat(rows.at("/0/wonShare").decimalValue()).isEqualByComparingTo("0.6667");
        assertThat(rows.at("/0/meanDaysToClose").decimalValue()).isEqualByComparingTo("20");
        assertThat(rows.at("/0/averageDeal").decimalValue()).isEqualByComparingTo("400");
        assertThat(keys(dealer, "by=REGION&currency=USD")).containsExactly("", "Central", "West");
        assertThat(keys(dealer, "by=PRODUCT")).containsExactly(product, product);
        assertThat(keys(dealer, "by=STAGE&currency=USD")).containsExactly("ENGAGING", "LOST", "PROPOSAL", "WON");
        assertThat(keys(dealer, "from=2017-01-01&until=2017-01-02")).containsExactly("manager-17");
        assertThat(keys(dealer, "until=2016-10-01")).isEmpty();
    }

    @Test
    void thePipelineIsReadPageByPage() {
        Client dealer = Client.partner(UUID.randomUUID());
        Map<String, Object> deal = with(deal(), "customerId", registered(dealer, unique()));
        for (String owner : List.of("wang", "li", "sun")) {
            recorded(dealer, with(deal, "owner", owner));
        }

        Answer page = dealer.get(REPORT + "?limit=2").expect(200);

        assertThat(page.items("key")).containsExactly("li", "sun");
        assertThat(dealer.get(REPORT + "?limit=2&cursor=" + page.text("next")).items("key"))
                .containsExactly("wang");
        dealer.get(REPORT + "?cursor=wang").refused(400, "CURSOR_INVALID", "query:cursor");
    }

    @Test
    void aDealStaysInTheRegionThatItsCustomerHadUnlessSomebodyStatesAnother() {
        String customer = CUSTOMERS + "/" + customerId;
        manager.patch(customer, object("address", object("region", "Zhejiang")), "If-Match", "\"1\"")
                .expect(200);
        Answer made = recorded(manager, deal());
        String path = made.header("Location");

        manager.patch(customer, object("address", object("region", "Anhui")), "If-Match", "\"2\"")
                .expect(200);

        assertThat(made.text("region")).isEqualTo("Zhejiang");
        assertThat(manager.get(path).text("region")).isEqualTo("Zhejiang");
        assertThat(manager.patch(path, object("region", "Hunan"), "If-Match", "\"1\"")
                        .text("region"))
                .isEqualTo("Hunan");
        assertThat(manager.patch(path, object("region", null), "If-Match", "\"2\"")
                        .text("region"))
                .isEqualTo("Anhui");
    }

    private static List<String> keys(Client client, String query) {
        List<String> keys = new ArrayList<>();
        client.get(REPORT + "?" + query)
                .expect(200)
                .body()
                .path("items")
                .forEach(row -> keys.add(row.path("key").asText()));
        return keys;
    }
}
