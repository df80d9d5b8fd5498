package dev.guanxi.systemtests.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.Api;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.Shop;
import dev.guanxi.systemtests.SystemUnderTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One trace joins a request at the gateway to the events that come of it. */
@SystemUnderTest
class TraceTest {

    private static final String TRACEPARENT = "traceparent";
    private static final String CUSTOMER = """
            {"name":"Traced","kind":"PERSON","origin":"EXTERNAL","position":"FINAL","state":"ACTUAL"}""";

    private final RunningSystem system;
    private final Api manager;

    TraceTest(RunningSystem system) {
        this.system = system;
        this.manager = system.as("manager");
    }

    @Test
    void aRegistrationIsTracedIntoItsEvent() {
        Trace trace = Trace.fresh();
        try (TopicReader events = TopicReader.fromNow(system.bootstrapServers(), "customer.events")) {
            Answer made =
                    manager.post("/api/v1/customers", CUSTOMER, trace.header()).expect(201);

            TopicRecord event = events.awaitOne(record -> record.key().equals(made.text("/id")));

            trace.requireIn(event);
        }
    }

    @Test
    void aRequestWithoutATraceGetsOne() {
        try (TopicReader events = TopicReader.fromNow(system.bootstrapServers(), "customer.events")) {
            Answer made = manager.post("/api/v1/customers", CUSTOMER).expect(201);

            TopicRecord event = events.awaitOne(record -> record.key().equals(made.text("/id")));

            assertThat(event.headers().get(TRACEPARENT)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        }
    }

    @Test
    void aTierRunIsTracedIntoTheTiersItChanges() {
        UUID account = new Shop(manager, "traced-tier").customer("1");
        await().untilAsserted(() ->
                manager.get("/api/v1/accounts/" + account + "/value").expect(200));
        Trace trace = Trace.fresh();
        try (TopicReader events = TopicReader.fromNow(system.bootstrapServers(), "segmentation.events")) {
            manager.post("/api/v1/tier-runs", "{\"preview\":false}", trace.header())
                    .expect(201);

            trace.requireIn(events.awaitOne(record -> record.key().equals(account.toString())));
        }
    }

    @Test
    void anAppointmentIsTracedIntoItsEvent() {
        UUID customer = new Shop(manager, "traced-visit").customer("1");
        await().untilAsserted(
                        () -> manager.get("/api/v1/visits/due/" + customer).expect(200));
        Trace trace = Trace.fresh();
        try (TopicReader events = TopicReader.fromNow(system.bootstrapServers(), "visit.events")) {
            manager.post("/api/v1/appointments", """
                    {"customerId":"%s","accountManager":"traced","channel":"EMAIL","subject":"Trace",
                     "startsAt":"2011-05-04T10:00:00Z","endsAt":"2011-05-04T11:00:00Z","timeZone":"Europe/London"}""".formatted(customer), trace.header())
                    .expect(201);

            trace.requireIn(events.awaitOne(record -> record.key().equals(customer.toString())));
        }
    }

    /** Through two services: the purchase's request, its event, the points, their event. */
    @Test
    void aPurchaseIsTracedIntoThePointsItEarns() {
        system.books().awaitAgreement();
        Shop shop = new Shop(manager, "traced-points");
        UUID customer = shop.customer("1");
        Trace trace = Trace.fresh();
        try (TopicReader events = TopicReader.fromNow(system.bootstrapServers(), "loyalty.events")) {
            String purchase = shop.purchase("1", "traced", 1, Instant.parse("2011-01-01T10:00:00Z"));
            manager.post("/api/v1/purchases", purchase, trace.header()).expect(201);

            trace.requireIn(events.awaitOne(record -> record.key().equals(customer.toString())));
        }
    }

    /** A trace that a client began (W3C Trace Context). */
    private record Trace(String id) {

        static Trace fresh() {
            return new Trace(UUID.randomUUID().toString().replace("-", ""));
        }

        Map<String, String> header() {
            return Map.of(TRACEPARENT, "00-" + id + "-00f067aa0ba902b7-01");
        }

        void requireIn(TopicRecord event) {
            assertThat(event.headers().get(TRACEPARENT)).as(event.toString()).startsWith("00-" + id + "-");
        }
    }
}
