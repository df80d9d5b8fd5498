package dev.guanxi.customer.rights;

import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;

import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import java.util.Map;
import java.util.UUID;

/** Requests of persons that tests start from. */
public final class GivenErasures {

    public static final String REQUESTS = "/api/v1/data-subject-requests";

    private GivenErasures() {}

    /** @param contact null if the customer itself is the person */
    public static Map<String, Object> request(String kind, String customer, String contact) {
        Map<String, Object> asked =
                object("kind", kind, "customerId", customer, "requester", "PERSON", "identityCheck", "Called back");
        return contact == null ? asked : with(asked, "contactId", contact);
    }

    /** Erases a contact, or a customer who is a person if there is none. */
    public static void erased(String customer, String contact) {
        Answer asked = Client.named("manager", UUID.randomUUID().toString())
                .post(REQUESTS, request("ERASURE", customer, contact))
                .expect(201);
        Client.named("compliance", UUID.randomUUID().toString())
                .post(REQUESTS + "/" + asked.id() + "/approval", "", "If-Match", asked.etag())
                .expect(200);
    }
}
