package dev.guanxi.customer;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;

import dev.guanxi.platform.testing.Client;
import java.util.List;
import java.util.Map;

/** What is kept about customers, for tests to start from. */
public final class GivenDossier {

    public static final String AT = "2024-03-02T09:00:00Z";

    private GivenDossier() {}

    /** A contact with an address of its own; always the same for a name. */
    public static Map<String, Object> contact(String name) {
        String email = "p" + Integer.toHexString(name.hashCode()) + "@acme.example";
        return object("name", name, "decisionPart", "DECIDES", "emails", List.of(email));
    }

    public static Map<String, Object> group(String role, String name) {
        return object("role", role, "who", object("group", name));
    }

    public static Map<String, Object> satisfaction(String partyId, int score) {
        return object("partyId", partyId, "score", score, "measuredAt", AT, "source", "CALL");
    }

    public static Map<String, Object> need(String kind, String text) {
        return object("kind", kind, "text", text, "source", "said at the fair", "heardAt", AT);
    }

    public static Map<String, Object> interaction(String kind) {
        return object("kind", kind, "direction", "INBOUND", "happenedAt", AT, "subject", "About the " + kind);
    }

    public static Map<String, Object> survey(String partyId, int score) {
        return with(
                interaction("SURVEY"),
                "survey",
                object(
                        "questionnaire",
                        "Yearly survey",
                        "answers",
                        List.of(object("question", "What else?", "answer", "Softer seats")),
                        "satisfactions",
                        List.of(object("partyId", partyId, "score", score))));
    }

    /** Makes a record of a customer, such as one of its {@code contacts}; its id. */
    public static String made(Client by, String customerId, String kind, Map<String, Object> data) {
        return by.post(CUSTOMERS + "/" + customerId + "/" + kind, data)
                .expect(201)
                .id();
    }
}
