package dev.guanxi.customer.prospect;

import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;

import dev.guanxi.platform.testing.Client;
import java.util.Map;

/** Prospects that tests start from. */
public final class GivenProspects {

    public static final String PROSPECTS = "/api/v1/prospects";

    private GivenProspects() {}

    /** A potential customer that the till knows under this id. */
    public static Map<String, Object> potential(String externalId) {
        return with(customer(externalId), "state", "POTENTIAL");
    }

    /** A capture at a trade show early in 2010, of a new customer that the till knows under this id. */
    public static Map<String, Object> capture(String externalId) {
        return object("customer", potential(externalId), "source", "TRADE_SHOW", "capturedAt", "2010-01-01T08:00:00Z");
    }

    /** A capture of a customer that is there already. */
    public static Map<String, Object> captureOf(String customerId, String source) {
        return object("customerId", customerId, "source", source, "capturedAt", "2010-01-01T08:00:00Z");
    }

    /** Captures a prospect of ours; its id. */
    public static String captured(String externalId) {
        return captured(Client.of("manager"), externalId);
    }

    public static String captured(Client by, String externalId) {
        return by.post(PROSPECTS, capture(externalId)).expect(201).id();
    }
}
