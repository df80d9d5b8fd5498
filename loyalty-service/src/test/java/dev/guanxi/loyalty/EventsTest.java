package dev.guanxi.loyalty;

import static dev.guanxi.loyalty.Given.club;
import static dev.guanxi.loyalty.Given.founded;
import static dev.guanxi.loyalty.Given.idOf;
import static dev.guanxi.loyalty.Given.program;
import static dev.guanxi.loyalty.Given.setUp;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.loyalty.intake.Shop;
import dev.guanxi.loyalty.intake.Shop.Told;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other services learn of points and clubs, as it arrives on Kafka. */
@QuarkusTest
class EventsTest extends ServiceTest {

    private static final String TOPIC = "loyalty.events";
    private static final String POSTED = "dev.guanxi.loyalty.points-posted.v1";
    private static final String MEMBERSHIP = "dev.guanxi.loyalty.club-membership-changed.v1";

    @ParameterizedTest
    @ValueSource(strings = {POSTED, MEMBERSHIP})
    void examplesKeepTheirSchemas(String type) {
        EventSchemas schema = EventSchemas.of(type);

        assertThat(schema.examples()).hasSizeGreaterThan(1).allSatisfy(example -> schema.check(example.toString()));
    }

    @Test
    void everyEntryThatChangesABalanceIsToldInOrder() {
        String program = setUp(with(program(), "rule", object("pointsPerUnit", 1, "validityMonths", 12)));
        try (Shop shop = new Shop();
                TopicReader reader = TopicReader.fromNow(TOPIC)) {
            Told purchase = shop.purchase("2010-12-01T08:00:00Z", 10, "1");
            Told back = shop.returned(purchase.id(), "2010-12-02T08:00:00Z", 4, "1");
            shop.tell(purchase)
                    .tell(shop.purchase("2010-12-01T09:00:00Z", 1, "0.5"))
                    .tell(back);
            told(reader, shop, POSTED, program, 2);
            Client.of("manager")
                    .post(program + "/expiries", object("asOf", "2012-01-01T00:00:00Z"))
                    .expect(200);

            List<JsonNode> told = told(reader, shop, POSTED, program, 3);

            assertThat(told).extracting(one -> one.path("kind").asText()).containsExactly("EARN", "REVERSE", "EXPIRE");
            assertThat(told).extracting(one -> one.path("points").asLong()).containsExactly(10L, -4L, -6L);
            assertThat(told).extracting(one -> one.path("balance").asLong()).containsExactly(10L, 6L, 0L);
            assertThat(told.get(1).path("returnId").asText())
                    .isEqualTo(back.id().toString());
            assertThat(told.get(2).path("effectiveAt").asText()).isEqualTo("2011-12-01T08:00:00Z");
        }
    }

    @Test
    void everyChangeOfAMembershipIsTold() {
        String club = founded(club());
        try (Shop shop = new Shop();
                TopicReader reader = TopicReader.fromNow(TOPIC)) {
            shop.tell(shop.purchase("2010-12-01T08:00:00Z", 1, "400"));
            told(reader, shop, MEMBERSHIP, club, 1);
            shop.tell(shop.purchase("2010-12-02T08:00:00Z", 1, "300"));
            shop.tell(shop.purchase("2010-12-03T08:00:00Z", 1, "300"));

            List<JsonNode> told = told(reader, shop, MEMBERSHIP, club, 2);

            assertThat(told).extracting(one -> one.path("state").asText()).containsExactly("QUASI", "MEMBER");
            assertThat(told).extracting(one -> one.path("version").asLong()).containsExactly(1L, 2L);
            assertThat(told.get(0).path("previousState").isNull()).isTrue();
            assertThat(told.get(1).path("since").asText()).isEqualTo("2010-12-03T08:00:00Z");
            assertThat(told.get(1).path("amount").decimalValue()).isEqualByComparingTo("1000");
        }
    }

    @Test
    void pointsAreInTheTraceOfThePurchaseThatEarnedThem() {
        String program = idOf(setUp(program())).toString();
        String trace = UUID.randomUUID().toString().replace("-", "");
        try (Shop shop = new Shop();
                TopicReader reader = TopicReader.fromNow(TOPIC)) {
            shop.tellTraced("00-" + trace + "-00f067aa0ba902b7-01", shop.purchase("2010-12-01T08:00:00Z", 10, "1"));

            TopicRecord posted =
                    reader.awaitOne(one -> shop.customer().toString().equals(one.key())
                            && POSTED.equals(one.type())
                            && one.value().contains(program));

            assertThat(posted.headers().get("traceparent")).startsWith("00-" + trace + "-");
        }
    }

    /** What was told of this customer in a program or club, each checked against its schema. */
    private static List<JsonNode> told(TopicReader reader, Shop shop, String type, String path, int count) {
        String id = idOf(path).toString();
        return reader
                .await(
                        count,
                        one -> shop.customer().toString().equals(one.key())
                                && type.equals(one.type())
                                && one.value().contains(id))
                .stream()
                .map(one -> EventSchemas.of(type).check(one))
                .toList();
    }
}
