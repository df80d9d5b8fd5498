package dev.guanxi.visitplanner.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.event.OutgoingEvent;
import dev.guanxi.platform.persistence.RowDocuments;
import java.time.Instant;
import java.util.UUID;

/**
 * What is answered to a request about a person. JSON Schemas: {@code events/erasure-completed.v1.json}, {@code
 * events/personal-data-provided.v1.json}.
 */
final class PersonReceipt {

    private static final String COMPLETED = "dev.guanxi.visit.erasure-completed.v1";
    private static final String PROVIDED = "dev.guanxi.visit.personal-data-provided.v1";

    private PersonReceipt() {}

    static OutgoingEvent erased(PersonRequest request, long records, long retained, Instant at) {
        return new OutgoingEvent(
                COMPLETED,
                "customer",
                request.customerId(),
                new Completed(request.requestId(), request.customerId(), records, retained, at));
    }

    static OutgoingEvent told(PersonRequest request, JsonNode held, Instant at) {
        return new OutgoingEvent(
                PROVIDED,
                "customer",
                request.customerId(),
                new Provided(request.requestId(), request.customerId(), RowDocuments.rows(held), held, at));
    }

    record Completed(UUID requestId, UUID customerId, long records, long retained, Instant completedAt) {}

    record Provided(UUID requestId, UUID customerId, long records, JsonNode document, Instant providedAt) {}
}
