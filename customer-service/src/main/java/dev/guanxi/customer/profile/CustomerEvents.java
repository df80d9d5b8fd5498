package dev.guanxi.customer.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanxi.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What other services learn of a customer. Its JSON Schema is {@code events/customer-registered.v1.json}. */
public final class CustomerEvents {

    public static final String REGISTERED = "dev.guanxi.customer.customer-registered.v1";
    public static final String CHANGED = "dev.guanxi.customer.customer-changed.v1";

    private CustomerEvents() {}

    public static OutgoingEvent registered(Customer customer) {
        return new OutgoingEvent(REGISTERED, "customer", customer.id(), Data.of(customer));
    }

    public static OutgoingEvent changed(Customer customer) {
        return new OutgoingEvent(CHANGED, "customer", customer.id(), Data.of(customer));
    }

    /** The customer's state; members without a value are null, not absent. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Data(
            UUID customerId,
            long version,
            String name,
            CustomerKind kind,
            Origin origin,
            Position position,
            CustomerState state,
            UUID dealerId,
            List<ExternalId> externalIds,
            Address address,
            Instant registeredAt,
            Instant changedAt) {

        static Data of(Customer customer) {
            return new Data(
                    customer.id(),
                    customer.version(),
                    customer.name(),
                    customer.kind(),
                    customer.origin(),
                    customer.position(),
                    customer.state(),
                    customer.dealerId(),
                    customer.externalIds(),
                    customer.address(),
                    customer.registeredAt(),
                    customer.changedAt());
        }
    }
}
