package dev.guanxi.customer.prospect;

import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.capture;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other services learn of prospects, as it arrives on Kafka. */
@QuarkusTest
class ProspectEventsTest extends ServiceTest {

    private static final String CAPTURED = "dev.guanxi.customer.prospect-captured.v1";
    private static final String CONVERTED = "dev.guanxi.customer.prospect-converted.v1";

    private final Client manager = Client.of("manager");
    private final String pos = unique();

    private static List<JsonNode> told(TopicReader reader, String customer) {
        List<TopicRecord> records = reader.await(
                2,
                one -> customer.equals(one.key())
                        && List.of(CAPTURED, CONVERTED).contains(one.type()));
        assertThat(records).extracting(TopicRecord::type).containsExactly(CAPTURED, CONVERTED);
        return records.stream()
                .map(one -> EventSchemas.of(one.type()).check(one))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {CAPTURED, CONVERTED})
    void examplesKeepTheirSchemas(String type) {
        EventSchemas schema = EventSchemas.of(type);

        assertThat(schema.examples()).hasSizeGreaterThan(1).allSatisfy(example -> schema.check(example.toString()));
    }

    @Test
    void captureAndConversionByPurchaseAreTold() {
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            Map<String, Object> said =
                    with(capture(pos), "campaign", "Computex", "cost", object("amount", 120.5, "currency", "CNY"));
            Answer prospect = manager.post(PROSPECTS, said).expect(201);
            manager.post(PURCHASES, purchase(pos, unique(), line("A", 1, "1"))).expect(201);
            manager.post(PURCHASES, purchase(pos, unique(), line("A", 1, "1"))).expect(201);

            List<JsonNode> told = told(reader, prospect.text("customerId"));

            assertThat(told.get(0).at("/cost/amount").decimalValue()).isEqualByComparingTo("120.5");
            assertThat(told.get(0).path("followUpDueAt").asText()).isEqualTo("2010-01-04T08:00:00Z");
            assertThat(told.get(1).path("prospectId").asText()).isEqualTo(prospect.id());
            assertThat(told.get(1).path("convertedAt").asText()).isEqualTo("2010-12-01T08:26:00Z");
            assertThat(told.get(1).path("version").asInt()).isEqualTo(2);
        }
    }

    @Test
    void conversionByDecisionIsTold() {
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            Answer prospect = manager.post(PROSPECTS, capture(pos)).expect(201);
            Answer converted = manager.post(PROSPECTS + "/" + prospect.id() + "/conversion", "{}")
                    .expect(200);

            List<JsonNode> told = told(reader, prospect.text("customerId"));

            assertThat(told.get(0).path("campaign").isNull()).isTrue();
            assertThat(told.get(1).path("convertedAt").asText()).isEqualTo(converted.text("convertedAt"));
            assertThat(told.get(1).path("version").asInt()).isEqualTo(2);
        }
    }
}
