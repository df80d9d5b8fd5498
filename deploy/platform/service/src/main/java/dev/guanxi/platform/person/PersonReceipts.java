package dev.guanxi.platform.person;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.platform.event.OutgoingEvent;
import dev.guanxi.platform.persistence.RowDocuments;
import java.time.Instant;
import java.util.UUID;

/**
 * What a service answers to a request about a person. JSON Schemas, in each service: {@code
 * events/erasure-completed.v1.json}, {@code events/personal-data-provided.v1.json}.
 */
public final class PersonReceipts {

    private final String completed;
    private final String provided;

    /** @param service as in the types of its events */
    public PersonReceipts(String service) {
        this.completed = "dev.guanxi." + service + ".erasure-completed.v1";
        this.provided = "dev.guanxi." + service + ".personal-data-provided.v1";
    }

    /** The customer that the person is, or belongs to. */
    public static UUID customer(IncomingEvent request) {
        return UUID.fromString(request.data().required("customerId").asText());
    }

    private static UUID requestId(IncomingEvent request) {
        return UUID.fromString(request.data().required("requestId").asText());
    }

    /**
     * The person is erased here.
     *
     * @param records how many named it
     * @param retained how many are kept, under an id that says nothing by itself
     */
    public OutgoingEvent erased(IncomingEvent request, long records, long retained, Instant at) {
        UUID customer = customer(request);
        return new OutgoingEvent(
                completed, "customer", customer, new Completed(requestId(request), customer, records, retained, at));
    }

    /** What is held of the person here. */
    public OutgoingEvent told(IncomingEvent request, JsonNode held, Instant at) {
        UUID customer = customer(request);
        return new OutgoingEvent(
                provided,
                "customer",
                customer,
                new Provided(requestId(request), customer, RowDocuments.rows(held), held, at));
    }

    record Completed(UUID requestId, UUID customerId, long records, long retained, Instant completedAt) {}

    record Provided(UUID requestId, UUID customerId, long records, JsonNode document, Instant providedAt) {}
}
