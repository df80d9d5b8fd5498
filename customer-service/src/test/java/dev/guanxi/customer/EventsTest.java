package dev.guanxi.customer;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other services learn of customers, as it arrives on Kafka. */
@QuarkusTest
class EventsTest extends ServiceTest {

    private static final String TOPIC = "customer.events";
    private static final String REGISTERED = "dev.guanxi.customer.customer-registered.v1";
    private static final String CHANGED = "dev.guanxi.customer.customer-changed.v1";
    private static final String RECORDED = "dev.guanxi.customer.purchase-recorded.v1";
    private static final String RETURNED = "dev.guanxi.customer.purchase-returned.v1";

    private final Client manager = Client.of("manager");
    private final String pos = unique();

    /** The next records of a customer, each checked against its schema. */
    private static List<JsonNode> of(TopicReader reader, String customerId, String... types) {
        List<TopicRecord> records = reader.await(types.length, one -> customerId.equals(one.key()));
        assertThat(records).extracting(TopicRecord::type).containsExactly(types);
        return records.stream()
                .map(one -> EventSchemas.of(one.type()).check(one))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {REGISTERED, CHANGED, RECORDED, RETURNED})
    void examplesKeepTheirSchemas(String type) {
        EventSchemas schema = EventSchemas.of(type);

        assertThat(schema.examples()).hasSizeGreaterThan(1).allSatisfy(example -> schema.check(example.toString()));
    }

    @Test
    void theLifeOfACustomerIsToldInOrder() {
        try (TopicReader reader = TopicReader.fromNow(TOPIC)) {
            Map<String, Object> said = with(
                    with(customer(pos), "state", "POTENTIAL"),
                    "address",
                    object("city", "Hangzhou", "latitude", 30, "longitude", 120.5));
            String id = manager.post(CUSTOMERS, said).expect(201).id();
            manager.patch(CUSTOMERS + "/" + id, object("name", "Acme Ltd"), "If-Match", "\"1\"")
                    .expect(200);
            Answer bought = manager.post(
                            PURCHASES, purchase(pos, unique(), line("A", 3, "0.1"), line("B", 1, "0.0001")))
                    .expect(201);
            manager.post(bought.header("Location") + "/returns", goods(unique(), piece("A", 2)))
                    .expect(201);

            List<JsonNode> told = of(reader, id, REGISTERED, CHANGED, CHANGED, RECORDED, RETURNED);

            assertThat(told.get(0).path("version").asLong()).isEqualTo(1);
            assertThat(told.get(0).at("/address/street").isNull()).isTrue();
            assertThat(told.get(0).at("/address/longitude").decimalValue()).isEqualByComparingTo("120.5");
            assertThat(told.get(1).path("name").asText()).isEqualTo("Acme Ltd");
            assertThat(told.get(2).path("state").asText()).isEqualTo("ACTUAL");
            assertThat(told.get(2).path("version").asLong()).isEqualTo(3);
            assertThat(told.get(3).path("total").decimalValue()).isEqualByComparingTo("0.3001");
            assertThat(told.get(3).path("purchaseId").asText()).isEqualTo(bought.id());
            assertThat(told.get(4).at("/lines/0/purchaseId").asText()).isEqualTo(bought.id());
            assertThat(told.get(4).path("total").decimalValue()).isEqualByComparingTo("0.2");
        }
    }

    @Test
    void repeatsAndRefusalsAreNotTold() {
        try (TopicReader reader = TopicReader.fromNow(TOPIC)) {
            Map<String, Object> said = with(customer(pos), "id", UUID.randomUUID());
            String id = manager.post(CUSTOMERS, said).expect(201).id();
            manager.post(CUSTOMERS, said).expect(200);
            manager.put(CUSTOMERS + "/by-external-id/pos/" + pos, customer(pos)).expect(200);
            manager.patch(CUSTOMERS + "/" + id, object("name", "B"), "If-Match", "\"7\"")
                    .expect(412);
            Map<String, Object> bought = purchase(pos, unique(), line("A", 1, "1"));
            String path = manager.post(PURCHASES, bought).expect(201).header("Location");
            manager.post(PURCHASES, bought).expect(200);
            manager.post(PURCHASES, with(bought, "currency", "EUR")).expect(409);
            manager.post(path + "/returns", goods(unique(), piece("A", 2))).expect(422);
            manager.patch(CUSTOMERS + "/" + id, object("name", "The end"), "If-Match", "\"1\"")
                    .expect(200);

            of(reader, id, REGISTERED, RECORDED, CHANGED);
        }
    }

    @Test
    void changesAtOnceAreToldInOrderOfTheirVersions() {
        try (TopicReader reader = TopicReader.fromNow(TOPIC)) {
            String id = registered(pos);
            Together.send(
                    8,
                    i -> manager.put(
                            CUSTOMERS + "/by-external-id/pos/" + pos, with(customer(pos), "name", "Name " + i)));

            List<TopicRecord> records = reader.await(9, one -> id.equals(one.key()));

            assertThat(records)
                    .extracting(one -> Json.read(one.value()).path("version").asInt())
                    .isEqualTo(IntStream.rangeClosed(1, 9).boxed().toList());
        }
    }

    @Test
    void headersAreThoseOfCloudEventsAndJoinTheRequestsTrace() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        String span = "00f067aa0ba902b7";
        try (TopicReader reader = TopicReader.fromNow(TOPIC)) {
            Instant before = Instant.now().minusMillis(1);
            String id = manager.post(CUSTOMERS, customer(pos), "traceparent", "00-" + trace + "-" + span + "-01")
                    .expect(201)
                    .id();

            TopicRecord told = reader.await(1, one -> id.equals(one.key())).get(0);

            assertThat(told.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "/customer-service");
            assertThat(UUID.fromString(told.id()).version()).isEqualTo(7);
            assertThat(Instant.parse(told.headers().get("ce_time"))).isBetween(before, Instant.now());
            // Not sampled, as this process records no spans; whoever does decides for itself.
            assertThat(told.headers().get("traceparent"))
                    .matches("00-" + trace + "-[0-9a-f]{16}-00")
                    .doesNotContain(span);
        }
    }
}
