package dev.guanxi.customer.exit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanxi.platform.event.OutgoingEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What other services learn of customers who stop buying. JSON Schemas: {@code events/exit-case-opened.v1.json}, {@code
 * events/exit-case-closed.v1.json}; a case that is open again is told as opened, with its higher version. What people wrote in
 * their own words stays here.
 */
final class ExitEvents {

    static final String OPENED = "dev.guanxi.customer.exit-case-opened.v1";
    static final String CLOSED = "dev.guanxi.customer.exit-case-closed.v1";

    private ExitEvents() {}

    static OutgoingEvent opened(ExitCase one) {
        Opened data = new Opened(
                one.id(),
                one.version(),
                one.customerId(),
                one.dealerId(),
                one.detection(),
                one.reason(),
                one.valueLost(),
                one.currency(),
                one.owner(),
                one.winBackBy(),
                one.lastPurchaseAt(),
                one.openedAt());
        return new OutgoingEvent(OPENED, "exit-case", one.customerId(), data);
    }

    static OutgoingEvent closed(ExitCase one) {
        Closed data = new Closed(
                one.id(),
                one.version(),
                one.customerId(),
                one.dealerId(),
                one.state(),
                one.reason(),
                one.valueLost(),
                one.currency(),
                one.purchaseId(),
                one.openedAt(),
                one.closedAt());
        return new OutgoingEvent(CLOSED, "exit-case", one.customerId(), data);
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Opened(
            UUID exitCaseId,
            long version,
            UUID customerId,
            UUID dealerId,
            Detection detection,
            ExitReason reason,
            BigDecimal valueLost,
            String currency,
            String owner,
            LocalDate winBackBy,
            Instant lastPurchaseAt,
            Instant openedAt) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Closed(
            UUID exitCaseId,
            long version,
            UUID customerId,
            UUID dealerId,
            ExitState state,
            ExitReason reason,
            BigDecimal valueLost,
            String currency,
            UUID purchaseId,
            Instant openedAt,
            Instant closedAt) {}
}
