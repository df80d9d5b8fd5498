package dev.guanxi.customer.purchase;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.guanxi.platform.event.OutgoingEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What other services learn of purchases and returns. Keyed by the customer, so that a customer's purchases and returns
 * arrive in order. JSON Schemas: {@code events/purchase-recorded.v1.json}, {@code events/purchase-returned.v1.json}, {@code
 * events/purchase-withdrawn.v1.json}, {@code events/return-withdrawn.v1.json}.
 */
final class PurchaseEvents {

    static final String RECORDED = "dev.guanxi.customer.purchase-recorded.v1";
    static final String RETURNED = "dev.guanxi.customer.purchase-returned.v1";

    static final String WITHDRAWN = "dev.guanxi.customer.purchase-withdrawn.v1";
    static final String RETURN_WITHDRAWN = "dev.guanxi.customer.return-withdrawn.v1";

    private PurchaseEvents() {}

    static OutgoingEvent recorded(NewPurchase purchase) {
        return new OutgoingEvent(RECORDED, "purchase", purchase.customerId(), recordedData(purchase));
    }

    /** Says all that the recording said, so that who counted it can take it out again. */
    static OutgoingEvent withdrawn(Purchase purchase, Instant when) {
        Withdrawn data = new Withdrawn(recordedData(purchase.asNew()), when);
        return new OutgoingEvent(WITHDRAWN, "purchase", purchase.customerId(), data);
    }

    private static Recorded recordedData(NewPurchase purchase) {
        List<LineData> lines = purchase.lines();
        return new Recorded(
                purchase.id(),
                purchase.customerId(),
                purchase.dealerId(),
                purchase.system(),
                purchase.reference(),
                purchase.channel(),
                purchase.purchasedAt(),
                purchase.currency(),
                purchase.total(),
                IntStream.range(0, lines.size())
                        .mapToObj(i -> RecordedLine.of(i + 1, lines.get(i)))
                        .toList());
    }

    static OutgoingEvent returned(PurchaseReturn returned) {
        return new OutgoingEvent(RETURNED, "return", returned.customerId(), returnedData(returned));
    }

    static OutgoingEvent returnWithdrawn(PurchaseReturn returned, Instant when) {
        ReturnWithdrawn data = new ReturnWithdrawn(returnedData(returned), when);
        return new OutgoingEvent(RETURN_WITHDRAWN, "return", returned.customerId(), data);
    }

    private static Returned returnedData(PurchaseReturn returned) {
        return new Returned(
                returned.id(),
                returned.customerId(),
                returned.dealerId(),
                returned.system(),
                returned.reference(),
                returned.returnedAt(),
                returned.currency(),
                returned.total(),
                returned.lines().stream().map(ReturnedLine::of).toList());
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Recorded(
            UUID purchaseId,
            UUID customerId,
            UUID dealerId,
            String system,
            String reference,
            Channel channel,
            Instant purchasedAt,
            String currency,
            BigDecimal total,
            List<RecordedLine> lines) {}

    record Withdrawn(@JsonUnwrapped Recorded purchase, Instant withdrawnAt) {}

    record ReturnWithdrawn(@JsonUnwrapped Returned returned, Instant withdrawnAt) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RecordedLine(
            int number,
            String sku,
            String description,
            String productLine,
            int quantity,
            BigDecimal unitPrice,
            BigDecimal amount,
            BigDecimal listPrice) {

        static RecordedLine of(int number, LineData line) {
            return new RecordedLine(
                    number,
                    line.sku(),
                    line.description(),
                    line.productLine(),
                    line.quantity(),
                    line.unitPrice(),
                    line.amount(),
                    line.listPrice());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Returned(
            UUID returnId,
            UUID customerId,
            UUID dealerId,
            String system,
            String reference,
            Instant returnedAt,
            String currency,
            BigDecimal total,
            List<ReturnedLine> lines) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReturnedLine(
            UUID purchaseId, Integer purchaseLine, String sku, int quantity, BigDecimal unitPrice, BigDecimal amount) {

        static ReturnedLine of(PurchaseReturn.Line line) {
            return new ReturnedLine(
                    line.purchaseId(),
                    line.purchaseLine(),
                    line.sku(),
                    line.quantity(),
                    line.unitPrice(),
                    line.amount());
        }
    }
}
