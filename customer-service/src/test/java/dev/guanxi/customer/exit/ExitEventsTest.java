package dev.guanxi.customer.exit;

import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other services learn of exits, as it arrives on Kafka. */
@QuarkusTest
class ExitEventsTest extends ExitingTest {

    private static List<JsonNode> told(TopicReader reader, String customerId, int count) {
        List<TopicRecord> records = reader.await(
                count, one -> customerId.equals(one.key()) && one.type().contains("exit-case"));
        return records.stream()
                .map(one -> EventSchemas.of(one.type()).check(one))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {ExitEvents.OPENED, ExitEvents.CLOSED})
    void examplesKeepTheirSchemas(String type) {
        EventSchemas schema = EventSchemas.of(type);
        assertThat(schema.examples()).hasSizeGreaterThan(1).allSatisfy(example -> schema.check(example.toString()));
    }

    @Test
    void aSilenceAndTheReturnFromItAreTold() {
        String id = registered(pos);
        bought(manager, pos, "2011-01-01", "2011-01-11", "2011-01-21");
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            scanned("2011-06-01T00:00:00Z", false);
            bought(manager, pos, LocalDate.of(2011, 6, 2).toString());

            List<JsonNode> told = told(reader, id, 2);

            assertThat(told.get(0).path("detection").asText()).isEqualTo("SILENCE");
            assertThat(told.get(0).path("valueLost").decimalValue()).isEqualByComparingTo("30");
            assertThat(told.get(1).path("state").asText()).isEqualTo("WON_BACK");
            assertThat(told.get(1).path("version").asInt()).isEqualTo(2);
            assertThat(told.get(1).path("closedAt").asText()).isEqualTo("2011-06-02T12:00:00Z");
        }
    }

    @Test
    void whatSomebodyReportsAndGivesUpIsToldWithoutTheirWords() {
        String id = registered(pos);
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            String path = opened(id).header("Location");
            manager.patch(path, object("competitor", "Hooli"), "If-Match", "\"1\"")
                    .expect(200);
            manager.patch(path, object("state", "LOST", "outcome", "Gone"), "If-Match", "\"2\"")
                    .expect(200);

            List<JsonNode> told = told(reader, id, 2);

            assertThat(told.get(0).path("reason").asText()).isEqualTo("PRICE");
            assertThat(told.get(0).path("valueLost").isNull()).isTrue();
            assertThat(told.get(1).path("state").asText()).isEqualTo("LOST");
            assertThat(told.get(1).toString()).doesNotContain("Gone");
        }
    }

    @Test
    void aLostCaseThatIsTakenUpIsToldAsOpenAgain() {
        String id = registered(pos);
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            String path = opened(id).header("Location");
            manager.patch(path, object("state", "LOST", "outcome", "Gone"), "If-Match", "\"1\"")
                    .expect(200);
            manager.patch(path, "{\"state\":\"OPEN\",\"outcome\":null}", "If-Match", "\"2\"")
                    .expect(200);

            List<JsonNode> told = told(reader, id, 3);

            assertThat(told.get(1).path("state").asText()).isEqualTo("LOST");
            assertThat(told.get(2).has("state")).isFalse();
            assertThat(told.get(2).path("version").asInt()).isEqualTo(3);
        }
    }
}
