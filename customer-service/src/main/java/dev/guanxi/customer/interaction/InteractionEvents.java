package dev.guanxi.customer.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What other services learn of interactions: that and how, no words of anybody's. Its JSON Schema is
 * {@code events/interaction-recorded.v1.json}.
 */
final class InteractionEvents {

    static final String RECORDED = "dev.guanxi.customer.interaction-recorded.v1";

    private InteractionEvents() {}

    /** Said again after each change: the highest version counts. */
    static OutgoingEvent recorded(Customer customer, Interaction interaction) {
        Recorded data = new Recorded(
                interaction.id(),
                interaction.version(),
                customer.id(),
                customer.dealerId(),
                interaction.kind(),
                interaction.direction(),
                interaction.happenedAt(),
                interaction.employee(),
                interaction.contactIds(),
                interaction.complaintState());
        return new OutgoingEvent(RECORDED, "interaction", customer.id(), data);
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Recorded(
            UUID interactionId,
            long version,
            UUID customerId,
            UUID dealerId,
            InteractionKind kind,
            Direction direction,
            Instant happenedAt,
            String employee,
            List<UUID> contactIds,
            ComplaintState complaintState) {}
}
