package dev.guanxi.customer;

import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;

import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Customers and purchases that tests start from. */
public final class Given {

    public static final String CUSTOMERS = "/api/v1/customers";
    public static final String PURCHASES = "/api/v1/purchases";
    public static final String RETURNS = "/api/v1/returns";

    private Given() {}

    /** A final, actual customer that the till knows under this id. */
    public static Map<String, Object> customer(String externalId) {
        return object(
                "name", "Acme PC " + externalId,
                "kind", "ORGANISATION",
                "origin", "EXTERNAL",
                "position", "FINAL",
                "state", "ACTUAL",
                "externalIds", new ArrayList<>(List.of(externalId("pos", externalId))));
    }

    public static Map<String, Object> externalId(String system, String id) {
        return object("system", system, "id", id);
    }

    /** Registers a customer of ours; its id. */
    public static String registered(String externalId) {
        return registered(Client.of("manager"), externalId);
    }

    public static String registered(Client by, String externalId) {
        return by.post(CUSTOMERS, customer(externalId)).expect(201).id();
    }

    /** Changes a customer as it stands now. */
    public static void changed(Client by, String customerId, Map<String, Object> change) {
        Answer customer = by.get(CUSTOMERS + "/" + customerId).expect(200);
        by.patch(CUSTOMERS + "/" + customerId, change, "If-Match", customer.etag())
                .expect(200);
    }

    /** Merges a record that nobody has changed yet into a customer as it was read. */
    public static Answer merged(Client by, Answer survivor, String duplicate) {
        return by.post(
                        CUSTOMERS + "/" + survivor.id() + "/merges",
                        object(
                                "duplicateId",
                                duplicate,
                                "version",
                                survivor.body().path("version").asLong(),
                                "duplicateVersion",
                                1))
                .expect(201);
    }

    /** Registers a dealer with an agreement in force for the last months and those that come. */
    public static UUID dealer(Client by) {
        UUID id = UUID.randomUUID();
        by.post("/api/v1/dealers", object("id", id, "name", "Dealer " + id)).expect(201);
        agreed(by, id);
        return id;
    }

    /** Agrees with a dealer, from half a year ago on. */
    public static void agreed(Client by, UUID dealer) {
        String from = LocalDate.now(ZoneOffset.UTC).minusMonths(6).toString();
        by.post("/api/v1/agreements", object("dealerId", dealer, "from", from)).expect(201);
    }

    public static Map<String, Object> purchase(String buyer, String reference, Object... lines) {
        return object(
                "customer",
                externalId("pos", buyer),
                "system",
                "pos",
                "reference",
                reference,
                "purchasedAt",
                "2010-12-01T08:26:00Z",
                "currency",
                "GBP",
                "lines",
                Arrays.asList(lines));
    }

    public static Map<String, Object> line(String sku, int quantity, String unitPrice) {
        return object("sku", sku, "quantity", quantity, "unitPrice", new BigDecimal(unitPrice));
    }

    public static Map<String, Object> goods(String reference, Object... lines) {
        return object("reference", reference, "returnedAt", "2010-12-02T09:41:00Z", "lines", Arrays.asList(lines));
    }

    /** A return that names its buyer and no purchase. */
    public static Map<String, Object> creditNote(String buyer, String reference, Object... lines) {
        Map<String, Object> bought = purchase(buyer, reference, lines);
        return with(bought, "purchasedAt", null, "returnedAt", "2010-12-02T09:41:00Z");
    }

    public static Map<String, Object> piece(String sku, int quantity) {
        return object("sku", sku, "quantity", quantity);
    }
}
