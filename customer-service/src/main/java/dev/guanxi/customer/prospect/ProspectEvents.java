package dev.guanxi.customer.prospect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.guanxi.platform.event.OutgoingEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What other services learn of prospects, keyed by the customer. JSON Schemas: {@code events/prospect-captured.v1.json},
 * {@code events/prospect-converted.v1.json}, {@code events/prospect-withdrawn.v1.json}.
 */
final class ProspectEvents {

    static final String CAPTURED = "dev.guanxi.customer.prospect-captured.v1";
    static final String CONVERTED = "dev.guanxi.customer.prospect-converted.v1";

    static final String WITHDRAWN = "dev.guanxi.customer.prospect-withdrawn.v1";

    private ProspectEvents() {}

    static OutgoingEvent captured(CapturedProspect prospect) {
        return new OutgoingEvent(CAPTURED, "prospect", prospect.customerId(), capturedData(prospect));
    }

    static OutgoingEvent withdrawn(CapturedProspect prospect, Instant when) {
        return new OutgoingEvent(
                WITHDRAWN, "prospect", prospect.customerId(), new Withdrawn(capturedData(prospect), when));
    }

    private static Captured capturedData(CapturedProspect prospect) {
        CaptureCost cost = prospect.cost();
        return new Captured(
                prospect.id(),
                prospect.version(),
                prospect.customerId(),
                prospect.dealerId(),
                prospect.source(),
                prospect.campaign(),
                cost == null ? null : new Cost(cost.amount(), cost.currency()),
                prospect.capturedAt(),
                prospect.followUpDueAt());
    }

    static OutgoingEvent converted(CapturedProspect prospect) {
        return converted(new Converted(
                prospect.id(),
                prospect.version(),
                prospect.customerId(),
                prospect.dealerId(),
                prospect.source(),
                prospect.campaign(),
                prospect.capturedAt(),
                prospect.convertedAt()));
    }

    static OutgoingEvent converted(Converted prospect) {
        return new OutgoingEvent(CONVERTED, "prospect", prospect.customerId(), prospect);
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Captured(
            UUID prospectId,
            long version,
            UUID customerId,
            UUID dealerId,
            ProspectSource source,
            String campaign,
            Cost cost,
            Instant capturedAt,
            Instant followUpDueAt) {}

    record Withdrawn(@JsonUnwrapped Captured prospect, Instant withdrawnAt) {}

    record Cost(BigDecimal amount, String currency) {}

    /** A prospect that has become a customer; members without a value are null, not absent. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Converted(
            UUID prospectId,
            long version,
            UUID customerId,
            UUID dealerId,
            ProspectSource source,
            String campaign,
            Instant capturedAt,
            Instant convertedAt) {}
}
