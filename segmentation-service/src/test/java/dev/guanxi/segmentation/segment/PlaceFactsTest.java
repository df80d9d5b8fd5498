package dev.guanxi.segmentation.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.segmentation.ServiceTest;
import dev.guanxi.segmentation.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules that ask where customers are, as the events of customer-service tell it. */
@QuarkusTest
class PlaceFactsTest extends ServiceTest {

    private static final String TYPE = "dev.guanxi.customer.";
    private static final String FACTS = "/api/v1/segment-facts";

    private final UUID customer = UUID.randomUUID();
    private GivenSegments segments;

    @BeforeEach
    void noSegments() {
        segments = new GivenSegments(facts);
    }

    @Test
    void anEventMovesACustomerOutOfASegmentOfItsCity() {
        told(1, "Acme PC", "CN", "Zhejiang", "Hangzhou");
        UUID segment = segments.active("hangzhou", "customer.city == 'Hangzhou'");
        segments.awaitMember(segment, customer);
        explained(segment, "en").body("explanation.text", is("Holds: city: Hangzhou."));

        told(2, "Acme PC", "CN", "Zhejiang", "Ningbo");
        segments.awaitMembers(segment, 0);
        explained(segment, "en")
                .body("member", is(false))
                .body("explanation.text", is("Does not hold: city: Ningbo."))
                .body("explanation.facts[0].value", is("Ningbo"));
        explained(segment, "zh-CN").body("explanation.text", is("不成立：城市：Ningbo。"));
    }

    @Test
    void anAddressThatIsTakenBackIsUnknown() {
        told(1, "Acme PC", "CN", "Zhejiang", "Hangzhou");
        UUID segment = segments.active("china", "customer.country == 'CN'");
        segments.awaitMember(segment, customer);
        explained(segment, "zh-CN").body("explanation.text", is("成立：国家或地区：中国。"));

        Told.of(customer, TYPE + "customer-changed.v1", customer, data -> data.put("version", 2)
                .putNull("address"));
        segments.awaitMembers(segment, 0);
        explained(segment, "en")
                .body("explanation.text", is("Does not hold: country: none."))
                .body("explanation.facts[0].value", is(""));
    }

    @Test
    void whatIsNotKnownOfAPlaceIsAnEmptyText() {
        told(1, "Acme PC", "CN", "Zhejiang", "Hangzhou");
        UUID other = UUID.randomUUID();
        Told.of(other, TYPE + "customer-registered.v1", other, data -> {
            data.put("version", 1).put("name", "Thames Records");
            place(data, "GB", null, "London");
        });
        facts.account("Nowhere");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(facts.value("select count(*) from account", Long.class))
                        .isEqualTo(3));

        preview("customer.country == 'CN' && customer.region == 'Zhejiang'").body("sample.name", contains("Acme PC"));
        preview("customer.region == ''").body("sample.name", containsInAnyOrder("Thames Records", "Nowhere"));
        preview("customer.city != 'Hangzhou'").body("sample.name", containsInAnyOrder("Thames Records", "Nowhere"));
        preview("!(customer.city in ['Hangzhou', ''])").body("sample.name", contains("Thames Records"));
        preview("customer.city.startsWith('Lon')")
                .body("sample.name", contains("Thames Records"))
                .body("dependsOn", contains("PROFILE"));
    }

    @Test
    void anErasedPersonIsInNoSegmentOfItsPlaceAndLateNewsDoNotBringItBack() {
        told(1, "沈芳", "CN", "Zhejiang", "Hangzhou");
        UUID segment = segments.active("hangzhou", "customer.city == 'Hangzhou'");
        segments.awaitMember(segment, customer);

        Told.of(customer, TYPE + "erasure-requested.v1", customer, data -> {
            data.put("requestId", UUID.randomUUID().toString()).putNull("contactId");
            data.putArray("mentions");
        });
        segments.awaitMembers(segment, 0);

        told(9, "沈芳", "CN", "Zhejiang", "Hangzhou");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(facts.value("select version from account", Long.class))
                        .isEqualTo(9));
        assertThat(facts.value(
                        "select name || num_nonnulls(country, region, city) from account where customer_id = '"
                                + customer + "'",
                        String.class))
                .isEqualTo("Erased person0");
    }

    @Test
    void marketingFindsThemInTheCatalogueInBothLanguages() {
        as("marketing")
                .get(FACTS)
                .then()
                .body("items.name", hasItems("customer.country", "customer.region", "customer.city"))
                .body("items.find { it.name == 'customer.city' }.meaning", startsWith("city of its address"))
                .body("items.find { it.name == 'customer.city' }.usage", is("customer.city == '…'"))
                .body("items.find { it.name == 'customer.city' }.values", nullValue())
                .body("items.find { it.name == 'customer.city' }.confidential", is(false));
        as("marketing")
                .header("Accept-Language", "zh-CN")
                .get(FACTS)
                .then()
                .body("items.find { it.name == 'customer.country' }.meaning", containsString("国家或地区"));
    }

    private void told(int version, String name, String country, String region, String city) {
        String type = version == 1 ? "customer-registered.v1" : "customer-changed.v1";
        Told.of(customer, TYPE + type, customer, data -> {
            data.put("version", version).put("name", name);
            place(data, country, region, city);
        });
    }

    private static void place(ObjectNode data, String country, String region, String city) {
        data.putObject("address")
                .put("country", country)
                .put("region", region)
                .put("city", city)
                .putNull("street")
                .putNull("postalCode")
                .putNull("latitude")
                .putNull("longitude");
    }

    private ValidatableResponse explained(UUID segment, String language) {
        return as("marketing")
                .header("Accept-Language", language)
                .get("/api/v1/segments/" + segment + "/members/" + customer)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse preview(String rule) {
        return as("marketing")
                .body(Map.of("rule", rule))
                .post("/api/v1/segment-previews")
                .then()
                .statusCode(200);
    }
}
