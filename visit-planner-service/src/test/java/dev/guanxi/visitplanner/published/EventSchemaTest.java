package dev.guanxi.visitplanner.published;

import static dev.guanxi.visitplanner.appointment.Requests.appointment;
import static dev.guanxi.visitplanner.appointment.Requests.move;
import static dev.guanxi.visitplanner.appointment.Requests.timeRepeatedBack;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.visitplanner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves through outbox, Debezium and Kafka is what the schemas say. */
@QuarkusTest
class EventSchemaTest extends ServiceTest {

    @Test
    void everyStepOfAVisitIsToldInOrder() {
        UUID customer = customer();
        String manager = unique("li");
        try (TopicReader topic = TopicReader.fromNow("visit.events")) {
            String location = as("account-manager", manager)
                    .body(appointment(customer, "10:00", "11:00"))
                    .post(APPOINTMENTS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location");
            step(manager, location + "/confirmation", 1, timeRepeatedBack("2025-05-05T10:00"), 200);
            step(manager, location + "/move", 2, move("2025-05-06", "10:00", "11:00"), 200);
            step(manager, location + "/report", 3, "{\"purposesReached\":[\"SHOW_SERVICE\",\"GIVE_REASONS\"]}", 201);

            List<TopicRecord> told =
                    topic.await(5, record -> customer.toString().equals(record.key()));
            assertThat(told)
                    .extracting(TopicRecord::type)
                    .containsExactly(
                            "dev.guanxi.visit.appointment-changed.v1",
                            "dev.guanxi.visit.appointment-changed.v1",
                            "dev.guanxi.visit.appointment-changed.v1",
                            "dev.guanxi.visit.appointment-changed.v1",
                            "dev.guanxi.visit.visit-reported.v1");
            for (TopicRecord record : told) {
                data(record);
                assertThat(record.headers())
                        .containsEntry("ce_specversion", "1.0")
                        .containsEntry("ce_source", "/visit-planner-service")
                        .containsKeys("ce_id", "ce_time", "traceparent");
            }
            assertThat(told.subList(0, 4))
                    .extracting(record -> data(record).get("version").asInt())
                    .containsExactly(1, 2, 3, 4);
            assertThat(told.subList(0, 4))
                    .extracting(record -> data(record).get("state").asText())
                    .containsExactly("PROPOSED", "CONFIRMED", "PROPOSED", "KEPT");
            assertThat(data(told.get(2)).get("startsAt").asText()).isEqualTo("2025-05-06T10:00:00+08:00");
            assertThat(data(told.get(4)).get("outcome").asText()).isEqualTo("INCOMPLETE");
        }
    }

    @Test
    void aRefusedChangeTellsNothing() {
        UUID customer = customer();
        String manager = unique("li");
        String location = as("account-manager", manager)
                .body(appointment(customer, "10:00", "11:00"))
                .post(APPOINTMENTS)
                .header("Location");
        try (TopicReader topic = TopicReader.fromBeginning("visit.events")) {
            step(manager, location + "/no-show", 1, "{}", 409);
            step(manager, location + "/confirmation", 1, timeRepeatedBack("2025-05-05T12:00"), 422);
            step(manager, location + "/cancellation", 1, "{\"by\":\"COMPANY\",\"reason\":\"ill\"}", 200);
            assertThat(topic.await(2, record -> customer.toString().equals(record.key())))
                    .extracting(record -> data(record).get("state").asText())
                    .containsExactly("PROPOSED", "CANCELLED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.guanxi.visit.appointment-changed.v1", "dev.guanxi.visit.visit-reported.v1"})
    void theExamplesAreValid(String type) {
        EventSchemas schema = EventSchemas.of(type);
        assertThat(schema.examples()).isNotEmpty();
        schema.examples().forEach(example -> schema.check(example.toString()));
    }

    private static void step(String manager, String path, int version, String body, int status) {
        as("account-manager", manager)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(status);
    }

    /** Valid, and nothing in it that the schema does not name. */
    private static JsonNode data(TopicRecord record) {
        EventSchemas schema = EventSchemas.of(record.type());
        JsonNode data = schema.check(record);
        assertThat(schema.example().fieldNames()).toIterable().containsAll(() -> data.fieldNames());
        return data;
    }
}
