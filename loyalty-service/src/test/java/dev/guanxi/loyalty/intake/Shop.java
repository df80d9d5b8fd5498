package dev.guanxi.loyalty.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicWriter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * Tells of one customer's purchases and returns in place of the customer service, in messages made of the examples of its
 * schemas.
 */
public final class Shop implements AutoCloseable {

    private static final String RECORDED = "dev.guanxi.customer.purchase-recorded.v1";
    private static final String RETURNED = "dev.guanxi.customer.purchase-returned.v1";
    private static final String WITHDRAWN = "dev.guanxi.customer.purchase-withdrawn.v1";
    private static final String RETURN_WITHDRAWN = "dev.guanxi.customer.return-withdrawn.v1";
    private static final EventSchemas PURCHASE = EventSchemas.of(RECORDED);
    private static final EventSchemas RETURN = EventSchemas.of(RETURNED);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final UUID customer = UUID.randomUUID();
    private final String currency;
    private final TopicWriter writer = TopicWriter.to("customer.events");

    /** A shop that sells for GBP. */
    public Shop() {
        this("GBP");
    }

    public Shop(String currency) {
        this.currency = currency;
    }

    public UUID customer() {
        return customer;
    }

    /** A purchase of one line, not yet told. */
    public Told purchase(String at, int quantity, String unitPrice) {
        UUID id = UUID.randomUUID();
        ObjectNode purchase = PURCHASE.example();
        purchase.put("purchaseId", id.toString())
                .put("purchasedAt", at)
                .put("currency", currency)
                .put("total", price(purchase, quantity, unitPrice));
        return told(id, RECORDED, purchase, PURCHASE);
    }

    /** A return of some pieces of a purchase's line, not yet told. */
    public Told returned(UUID purchase, String at, int quantity, String unitPrice) {
        ObjectNode back = RETURN.example();
        firstLine(back).put("purchaseId", purchase.toString());
        return back(back, at, quantity, unitPrice);
    }

    /** Money given back that belongs to no purchase, not yet told. */
    public Told credit(String at, String amount) {
        ObjectNode back = RETURN.example();
        firstLine(back).putNull("purchaseId").putNull("purchaseLine");
        return back(back, at, 1, amount);
    }

    private Told back(ObjectNode back, String at, int quantity, String unitPrice) {
        UUID id = UUID.randomUUID();
        back.put("returnId", id.toString())
                .put("returnedAt", at)
                .put("currency", currency)
                .put("total", price(back, quantity, unitPrice));
        return told(id, RETURNED, back, RETURN);
    }

    /** Leaves one line, with this quantity and price; returns its amount. */
    private static BigDecimal price(ObjectNode event, int quantity, String unitPrice) {
        BigDecimal amount = new BigDecimal(unitPrice).multiply(BigDecimal.valueOf(quantity));
        ObjectNode line = firstLine(event)
                .put("quantity", quantity)
                .put("unitPrice", new BigDecimal(unitPrice))
                .put("amount", amount);
        event.putArray("lines").add(line);
        return amount;
    }

    private static ObjectNode firstLine(ObjectNode event) {
        return (ObjectNode) event.get("lines").get(0);
    }

    private Told told(UUID id, String type, ObjectNode event, EventSchemas schema) {
        event.put("customerId", customer.toString());
        try {
            String data = JSON.writeValueAsString(event);
            schema.check(data);
            return new Told(id, type, data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a purchase or a return back that was told. */
    public Told withdrawn(Told told) {
        String type = told.type.equals(RECORDED) ? WITHDRAWN : RETURN_WITHDRAWN;
        String data = told.data.replaceFirst("\\{", "{\"withdrawnAt\":\"2026-05-04T09:12:00Z\",");
        EventSchemas.of(type).check(data);
        return new Told(told.id, type, data);
    }

    /** Tells of something, under an event id of its own. */
    public Shop tell(Told told) {
        return tell(told.type, told.data);
    }

    /** Tells of something under a given event id. */
    public Shop tell(UUID eventId, Told told) {
        writer.send(eventId, customer.toString(), told.type, told.data);
        return this;
    }

    /** Tells of something that a request with this W3C trace context caused. */
    public Shop tellTraced(String traceparent, Told told) {
        Map<String, String> headers =
                Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", told.type, "traceparent", traceparent);
        writer.send(customer.toString(), headers, told.data);
        return this;
    }

    public Shop tell(String type, String data) {
        writer.send(customer.toString(), type, data);
        return this;
    }

    @Override
    public void close() {
        writer.close();
    }

    /** An event as it will be told. */
    public record Told(UUID id, String type, String data) {}
}
