package dev.guanxi.loyalty.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.platform.event.OutgoingEvent;
import dev.guanxi.platform.persistence.RowDocuments;
import java.time.Instant;
import java.util.UUID;

/**
 * What is answered to a request about a person. JSON Schemas: {@code events/erasure-completed.v1.json}, {@code
 * events/personal-data-provided.v1.json}.
 */
final class PersonReceipt {

    private static final String COMPLETED = "dev.guanxi.loyalty.erasure-completed.v1";
    private static final String PROVIDED = "dev.guanxi.loyalty.personal-data-provided.v1";

    private PersonReceipt() {}

    static UUID customer(IncomingEvent request) {
        return UUID.fromString(request.data().required("customerId").asText());
    }

    private static UUID requestId(IncomingEvent request) {
        return UUID.fromString(request.data().required("requestId").asText());
    }

    static OutgoingEvent erased(IncomingEvent request, long retained, Instant at) {
        UUID customer = customer(request);
        return new OutgoingEvent(
                COMPLETED, "customer", customer, new Completed(requestId(request), customer, 0, retained, at));
    }

    static OutgoingEvent told(IncomingEvent request, JsonNode held, Instant at) {
        UUID customer = customer(request);
        return new OutgoingEvent(
                PROVIDED,
                "customer",
                customer,
                new Provided(requestId(request), customer, RowDocuments.rows(held), held, at));
    }

    record Completed(UUID requestId, UUID customerId, long records, long retained, Instant completedAt) {}

    record Provided(UUID requestId, UUID customerId, long records, JsonNode document, Instant providedAt) {}
}
