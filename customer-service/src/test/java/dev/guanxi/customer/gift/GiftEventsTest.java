package dev.guanxi.customer.gift;

import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.gift.GivenGifts.EVALUATIONS;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.reason;
import static dev.guanxi.customer.gift.GivenGifts.today;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other services learn of gifts, as it arrives on Kafka. */
@QuarkusTest
class GiftEventsTest extends ServiceTest {

    private static final String GIVEN = "dev.guanxi.customer.gift-given.v1";
    private static final String RETURNED = "dev.guanxi.customer.gift-returned.v1";

    private final Client asker = Client.named("manager", unique());
    private final Client manager = Client.named("manager", unique());

    @ParameterizedTest
    @ValueSource(strings = {GIVEN, RETURNED})
    void examplesKeepTheirSchemas(String type) {
        EventSchemas schema = EventSchemas.of(type);

        assertThat(schema.examples()).hasSizeGreaterThan(1).allSatisfy(example -> schema.check(example.toString()));
    }

    @Test
    void whatIsGivenAndComesBackIsToldAndNothingElse() {
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            String customerId = registered(unique());
            Map<String, Object> goods = gift(customerId, "Wang Fang", unique(), "800");
            asker.post(EVALUATIONS, goods).expect(200);
            String path =
                    asker.post(GIFTS, with(goods, "planned", true)).expect(201).header("Location");
            manager.post(path + "/approval", reason(), "If-Match", "\"1\"").expect(200);
            asker.post(path + "/handover", object("givenOn", today().toString()), "If-Match", "\"2\"")
                    .expect(200);
            asker.post(path + "/return", reason(), "If-Match", "\"3\"").expect(200);
            String wrong =
                    asker.post(GIFTS, with(goods, "amount", 45)).expect(201).id();
            asker.post(GIFTS, with(goods, "amount", 54, "corrects", wrong)).expect(201);

            String early = asker.post(GIFTS, goods).expect(201).header("Location");
            manager.post(early + "/rejection", reason(), "If-Match", "\"1\"").expect(200);

            List<TopicRecord> records = reader.await(7, one -> customerId.equals(one.key())).stream()
                    .skip(1) // that it was registered
                    .toList();

            assertThat(records)
                    .extracting(TopicRecord::type)
                    .containsExactly(GIVEN, RETURNED, GIVEN, RETURNED, GIVEN, GIVEN);
            List<JsonNode> told = records.stream()
                    .map(one -> EventSchemas.of(one.type()).check(one))
                    .toList();
            assertThat(told.get(0).path("version").asInt()).isEqualTo(3);
            assertThat(told.get(0).path("value").decimalValue()).isEqualByComparingTo("800");
            assertThat(told.get(1).path("giftId")).isEqualTo(told.get(0).path("giftId"));
            assertThat(told.get(3).path("giftId").asText()).isEqualTo(wrong);
            assertThat(told.toString()).doesNotContain("Wang Fang");
        }
    }
}
