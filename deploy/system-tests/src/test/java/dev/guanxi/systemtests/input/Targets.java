package dev.guanxi.systemtests.input;

import static org.awaitility.Awaitility.await;

import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.Api;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.Shop;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Things that exist, so that a hostile request may aim at them. */
final class Targets {

    private final Map<String, String> ids = new HashMap<>();

    static Targets make(RunningSystem system) {
        Targets targets = new Targets();
        targets.makeAll(system, system.as("manager"));
        return targets;
    }

    private void makeAll(RunningSystem system, Api manager) {
        Shop shop = new Shop(manager, "hostile");
        UUID customer = shop.customer("1");
        ids.put("customer", customer.toString());
        ids.put("dealersCustomer", dealersCustomer(system));
        ids.put(
                "purchase",
                shop.sell("1", "P-1", 5, Instant.parse("2011-01-01T10:00:00Z")).text("/id"));
        await().untilAsserted(
                        () -> manager.get("/api/v1/visits/due/" + customer).expect(200));
        ids.put("appointment", appointment(manager, customer).text("/id"));
        ids.put(
                "run",
                manager.post("/api/v1/tier-runs", "{\"preview\":true}")
                        .expect(201)
                        .text("/id"));
        ids.put("program", manager.post("/api/v1/programs", """
                {"name":"Hostile","currency":"GBP","validFrom":"1990-01-01T00:00:00Z","validTo":"1990-02-01T00:00:00Z",
                 "rule":{"pointsPerUnit":1,"validityMonths":12}}""").expect(201).text("/id"));
        ids.put("club", manager.post("/api/v1/clubs", """
                {"name":"Hostile","threshold":10,"currency":"GBP","from":"1990-01-01T00:00:00Z",
                 "to":"1990-02-01T00:00:00Z"}""").expect(201).text("/id"));
        ids.put("unknown", "0196a0b2-7c00-7000-8000-00000000dead");
    }

    private static String dealersCustomer(RunningSystem system) {
        return system.asPartner(UUID.randomUUID())
                .post("/api/v1/customers", """
                {"name":"A dealer's","kind":"PERSON","origin":"EXTERNAL","position":"FINAL","state":"ACTUAL"}""")
                .expect(201)
                .text("/id");
    }

    private static Answer appointment(Api manager, UUID customer) {
        return manager.post("/api/v1/appointments", """
                {"customerId":"%s","accountManager":"hostile","channel":"PHONE","subject":"Target",
                 "startsAt":"2011-05-04T10:00:00Z","endsAt":"2011-05-04T11:00:00Z","timeZone":"Europe/London"}""".formatted(customer)).expect(201);
    }

    String aim(String text) {
        String aimed = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            aimed = aimed.replace("{" + id.getKey() + "}", id.getValue());
        }
        return aimed;
    }
}
