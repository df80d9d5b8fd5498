package dev.guanxi.customer.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * What other services learn of satisfaction: figures, no words of anybody's. Its JSON Schema is
 * {@code events/satisfaction-recorded.v1.json}.
 */
final class SatisfactionEvents {

    static final String RECORDED = "dev.guanxi.customer.satisfaction-recorded.v1";

    private SatisfactionEvents() {}

    static OutgoingEvent recorded(Customer customer, SatisfactionEntity satisfaction, PartyRole role) {
        Recorded data = new Recorded(
                satisfaction.id(),
                customer.id(),
                customer.dealerId(),
                satisfaction.partyId,
                role,
                satisfaction.score,
                satisfaction.measuredAt,
                satisfaction.source,
                satisfaction.interactionId);
        return new OutgoingEvent(RECORDED, "satisfaction", customer.id(), data);
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Recorded(
            UUID satisfactionId,
            UUID customerId,
            UUID dealerId,
            UUID partyId,
            PartyRole role,
            int score,
            Instant measuredAt,
            SatisfactionSource source,
            UUID interactionId) {}
}
