package dev.guanxi.systemtests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A till of one sending system. Prices are whole pounds, so that points and revenue of its purchases are one figure.
 *
 * @param system names its customers and purchases; one for each test, so that tests do not meet
 */
public record Shop(Api api, String system) {

    static final String CURRENCY = "GBP";

    /** Registers the customer, or finds it. */
    public UUID customer(String number) {
        return putCustomer(number).expect(200, 201).id();
    }

    public Answer putCustomer(String number) {
        return api.put("/api/v1/customers/by-external-id/" + system + "/" + number, """
                {"name":"%s %s","kind":"ORGANISATION","origin":"EXTERNAL","position":"FINAL","state":"ACTUAL"}""".formatted(system, number));
    }

    public Answer sell(String number, String reference, int pieces, Instant at) {
        return api.post("/api/v1/purchases", purchase(number, reference, pieces, at));
    }

    /** Body of a purchase of that many pieces at 2 pounds, and one at 5. */
    public String purchase(String number, String reference, int pieces, Instant at) {
        return """
                {"customer":{"system":"%1$s","id":"%2$s"},"system":"%1$s","reference":"%3$s","purchasedAt":"%4$s",
                 "currency":"%5$s","lines":[{"sku":"MOUSE","quantity":%6$d,"unitPrice":2},
                                            {"sku":"CABLE","quantity":1,"unitPrice":5}]}""".formatted(system, number, reference, at, CURRENCY, pieces);
    }

    /** References of all purchases of a customer, page by page. */
    public List<String> references(UUID customer) {
        List<String> references = new ArrayList<>();
        String path = "/api/v1/customers/" + customer + "/purchases?limit=200";
        String next = "";
        do {
            Answer page =
                    api.get(path + (next.isEmpty() ? "" : "&cursor=" + next)).expect(200);
            page.at("/items")
                    .forEach(purchase ->
                            references.add(purchase.path("reference").asText()));
            next = page.json().path("next").asText();
        } while (!next.isEmpty());
        return references;
    }
}
