package dev.guanxi.systemtests.load;

import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.Api;
import dev.guanxi.systemtests.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Registers a customer, then sells to it and looks around, one request after the other, until the time is over. */
final class PoliteClient implements Callable<Void> {

    private static final Instant DAY = Instant.parse("2011-02-01T10:00:00Z");

    private final Shop shop;
    private final Api api;
    private final String number;
    private final long end;
    private final List<Integer> statuses = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();
    private UUID customer;

    /** @param end as {@link System#nanoTime} counts */
    PoliteClient(Shop shop, Api api, String number, long end) {
        this.shop = shop;
        this.api = api;
        this.number = number;
        this.end = end;
    }

    @Override
    public Void call() {
        customer = shop.customer(number);
        int round = 0;
        do {
            visit(round++);
        } while (System.nanoTime() < end);
        return null;
    }

    private void visit(int round) {
        String reference = number + "-" + round;
        if (note(shop.sell(number, reference, 1 + round % 5, DAY.plusSeconds(round))) == 201) {
            acknowledged.add(reference);
        }
        note(api.get("/api/v1/customers/" + customer));
        note(api.get(elsewhere(round)));
    }

    private String elsewhere(int i) {
        return switch (i % 6) {
            case 0 -> "/api/v1/customers?q=" + number;
            case 1 -> "/api/v1/customers/" + customer + "/purchases?limit=5";
            case 2 -> "/api/v1/shopper-types";
            case 3 -> "/api/v1/value-groups?asOf=2011-12-11T00:00:00Z";
            case 4 -> "/api/v1/visits/due?limit=5";
            default -> "/api/v1/clubs";
        };
    }

    private int note(Answer answer) {
        statuses.add(answer.status());
        return answer.status();
    }

    String number() {
        return number;
    }

    UUID customer() {
        return customer;
    }

    /** Of all answers, in their order. */
    List<Integer> statuses() {
        return statuses;
    }

    /** References of purchases that were answered with 201. */
    List<String> acknowledged() {
        return acknowledged;
    }
}
