package dev.guanxi.loyalty.purchase;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Reads what the customer service tells of purchases; members that are not needed here may come and go. */
@Singleton
public final class PurchaseEvents {

    public static final String RECORDED = "dev.guanxi.customer.purchase-recorded.v1";
    public static final String RETURNED = "dev.guanxi.customer.purchase-returned.v1";
    public static final String WITHDRAWN = "dev.guanxi.customer.purchase-withdrawn.v1";
    public static final String RETURN_WITHDRAWN = "dev.guanxi.customer.return-withdrawn.v1";

    private final ObjectMapper json;

    public PurchaseEvents(ObjectMapper json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException saying what is wrong with the event */
    public Purchase recorded(JsonNode data) {
        return read(data, Recorded.class).toPurchase();
    }

    /** @throws IllegalArgumentException saying what is wrong with the event */
    public List<ReturnedLine> returned(JsonNode data) {
        return read(data, Returned.class).toLines();
    }

    /**
     * What a purchase that is withdrawn takes back: all its pieces, as of the purchase itself, under its own id.
     *
     * @throws IllegalArgumentException saying what is wrong with the event
     */
    public List<ReturnedLine> withdrawn(JsonNode data) {
        Recorded purchase = read(data, Recorded.class);
        return purchase.toPurchase().lines().stream()
                .map(line -> new ReturnedLine(
                        purchase.purchaseId,
                        line.number(),
                        purchase.customerId,
                        purchase.purchasedAt,
                        purchase.currency,
                        purchase.purchaseId,
                        line.number(),
                        line.quantity(),
                        line.amount()))
                .toList();
    }

    private <T> T read(JsonNode data, Class<T> type) {
        try {
            return json.treeToValue(data, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The event is not as agreed: " + e.getOriginalMessage(), e);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recorded(
            UUID purchaseId,
            UUID customerId,
            Instant purchasedAt,
            String currency,
            BigDecimal total,
            List<RecordedLine> lines) {

        Purchase toPurchase() {
            List<PurchaseLine> bought = Objects.requireNonNull(lines, "lines is missing").stream()
                    .map(line -> new PurchaseLine(line.number, line.productLine, line.quantity, line.unitPrice))
                    .toList();
            return new Purchase(purchaseId, customerId, purchasedAt, currency, total, bought);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RecordedLine(int number, String productLine, BigDecimal quantity, BigDecimal unitPrice) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Returned(UUID returnId, UUID customerId, Instant returnedAt, String currency, List<ReturnedLineData> lines) {

        List<ReturnedLine> toLines() {
            List<ReturnedLine> back = new ArrayList<>();
            for (ReturnedLineData line : Objects.requireNonNull(lines, "lines is missing")) {
                back.add(new ReturnedLine(
                        returnId,
                        back.size() + 1,
                        customerId,
                        returnedAt,
                        currency,
                        line.purchaseId,
                        line.purchaseLine,
                        line.quantity,
                        line.amount));
            }
            return back;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReturnedLineData(UUID purchaseId, Integer purchaseLine, BigDecimal quantity, BigDecimal amount) {}
}
