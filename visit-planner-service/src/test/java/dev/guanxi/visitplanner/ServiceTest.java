package dev.guanxi.visitplanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.PlatformTestResource;
import dev.guanxi.platform.embedded.TestTokens;
import dev.guanxi.platform.embedded.TopicWriter;
import dev.guanxi.platform.testing.AsDescribed;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** What tests of the running service share: the platform beneath it, callers with their tokens, known customers. */
@WithTestResource(
        value = PlatformTestResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "visit_planner"),
            @ResourceArg(name = "connector", value = "visit-planner"),
            @ResourceArg(name = "topics", value = "visit-planner-service.dead-letter")
        },
        scope = TestResourceScope.GLOBAL)
public abstract class ServiceTest {

    protected static final String APPOINTMENTS = "/api/v1/appointments";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    protected static RequestSpecification as(String role) {
        return with(TestTokens.of(role));
    }

    /** A caller with a subject of its own, so that tests do not get into each other's calendars. */
    protected static RequestSpecification as(String role, String subject) {
        return with(TestTokens.of(role, subject));
    }

    private static RequestSpecification with(String token) {
        return RestAssured.given()
                .filter(new AsDescribed())
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON);
    }

    /** A name that no other test uses. */
    protected static String unique(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** A customer that customer-service has told of. */
    protected static UUID customer() {
        return customers(1).get(0);
    }

    /** Customers that customer-service has told of, one right after the other. */
    protected static List<UUID> customers(int count) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(count).toList();
        try (TopicWriter writer = TopicWriter.to("customer.events")) {
            ids.forEach(id -> send(writer, Events.CUSTOMER_REGISTERED, Events.customer(id, 1)));
        }
        ids.forEach(id -> await(() -> assertThat(as("manager")
                        .get("/api/v1/visits/due/" + id + "?asOf=2199-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(200)));
        return ids;
    }

    /** Publishes an event in place of the service that owns the topic. */
    protected static void send(String topic, String type, ObjectNode data) {
        try (TopicWriter writer = TopicWriter.to(topic)) {
            send(writer, type, data);
        }
    }

    private static void send(TopicWriter writer, String type, ObjectNode data) {
        writer.send(data.path("customerId").asText(), type, data.toString());
    }

    protected static void await(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
