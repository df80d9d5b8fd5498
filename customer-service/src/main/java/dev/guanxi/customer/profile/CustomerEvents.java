package dev.guanxi.customer.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanxi.platform.event.OutgoingEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What other services learn of a customer. JSON Schemas: {@code events/customer-registered.v1.json},
 * {@code events/customer-changed.v1.json}, {@code events/customer-withdrawn.v1.json}. */
public final class CustomerEvents {

    public static final String REGISTERED = "dev.guanxi.customer.customer-registered.v1";
    public static final String CHANGED = "dev.guanxi.customer.customer-changed.v1";

    public static final String WITHDRAWN = "dev.guanxi.customer.customer-withdrawn.v1";

    private CustomerEvents() {}

    public static OutgoingEvent registered(Customer customer) {
        return new OutgoingEvent(REGISTERED, "customer", customer.id(), Data.of(customer));
    }

    public static OutgoingEvent changed(Customer customer) {
        return new OutgoingEvent(CHANGED, "customer", customer.id(), Data.of(customer));
    }

    static OutgoingEvent withdrawn(Customer customer, Instant when) {
        Withdrawn data = new Withdrawn(customer.id(), customer.version() + 1, customer.dealerId(), when);
        return new OutgoingEvent(WITHDRAWN, "customer", customer.id(), data);
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Withdrawn(UUID customerId, long version, UUID dealerId, Instant withdrawnAt) {}

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
            Place address,
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
                    Place.of(customer.address()),
                    customer.registeredAt(),
                    customer.changedAt());
        }
    }

    /** An address of which every member is there. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Place(
            String street,
            String city,
            String region,
            String postalCode,
            String country,
            BigDecimal latitude,
            BigDecimal longitude) {

        static Place of(Address address) {
            return address == null
                    ? null
                    : new Place(
                            address.street(),
                            address.city(),
                            address.region(),
                            address.postalCode(),
                            address.country(),
                            address.latitude(),
                            address.longitude());
        }
    }
}
