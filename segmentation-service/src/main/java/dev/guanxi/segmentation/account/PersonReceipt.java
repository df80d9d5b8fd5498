package dev.guanxi.segmentation.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.platform.event.OutgoingEvent;
import dev.guanxi.platform.persistence.RowDocuments;
import dev.guanxi.segmentation.activity.ErasedVisitFacts;
import java.time.Instant;
import java.util.UUID;

/**
 * What is answered to a request about a person. JSON Schemas: {@code events/erasure-completed.v1.json}, {@code
 * events/personal-data-provided.v1.json}.
 */
final class PersonReceipt {

    /** Stands where the name of a person stood. */
    static final String ERASED = ErasedVisitFacts.ERASED;

    private static final String COMPLETED = "dev.guanxi.segmentation.erasure-completed.v1";
    private static final String PROVIDED = "dev.guanxi.segmentation.personal-data-provided.v1";

    private PersonReceipt() {}

    static UUID customer(IncomingEvent request) {
        return UUID.fromString(request.data().required("customerId").asText());
    }

    private static UUID requestId(IncomingEvent request) {
        return UUID.fromString(request.data().required("requestId").asText());
    }

    static OutgoingEvent erased(IncomingEvent request, long records, long retained, Instant at) {
        UUID customer = customer(request);
        return new OutgoingEvent(
                COMPLETED, "customer", customer, new Completed(requestId(request), customer, records, retained, at));
    }

    /** @param document null if nothing is held */
    static OutgoingEvent told(IncomingEvent request, JsonNode document, Instant at) {
        UUID customer = customer(request);
        JsonNode held = document == null ? JsonNodeFactory.instance.objectNode() : document;
        return new OutgoingEvent(
                PROVIDED,
                "customer",
                customer,
                new Provided(requestId(request), customer, RowDocuments.rows(held), held, at));
    }

    record Completed(UUID requestId, UUID customerId, long records, long retained, Instant completedAt) {}

    record Provided(UUID requestId, UUID customerId, long records, JsonNode document, Instant providedAt) {}
}
