package dev.guanxi.platform.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.digest.TextDigest;
import dev.guanxi.platform.event.IncomingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A request about a person, as customer-service asks it of the other services.
 *
 * @param contactId null where the person is the customer itself: then all that is said of the customer is about it
 * @param mentions what the person is called
 * @param others longer names of other people, which hold one of these: where such a name stands, it is the other who is
 *     named
 */
public record PersonRequest(
        UUID requestId, UUID customerId, UUID contactId, List<TextDigest> mentions, List<TextDigest> others) {

    public static PersonRequest of(IncomingEvent event) {
        JsonNode data = event.data();
        JsonNode contact = data.required("contactId");
        return new PersonRequest(
                UUID.fromString(data.required("requestId").asText()),
                UUID.fromString(data.required("customerId").asText()),
                contact.isNull() ? null : UUID.fromString(contact.asText()),
                digests(data.required("mentions")),
                digests(data.path("others")));
    }

    private static List<TextDigest> digests(JsonNode told) {
        List<TextDigest> digests = new ArrayList<>();
        for (JsonNode one : told) {
            digests.add(new TextDigest(
                    one.required("length").asInt(), one.required("digest").asText()));
        }
        return digests;
    }

    public boolean isCustomer() {
        return contactId == null;
    }

    /**
     * Leaves of a document the rows that are about the person, and of its parts those that have some.
     *
     * @param texts a part's columns in which a contact may be named; in the others, one of us may be called the same
     */
    public void leaveConcerned(ObjectNode held, Map<String, Set<String>> texts) {
        for (Map.Entry<String, JsonNode> part : held.properties()) {
            Set<String> columns = texts.getOrDefault(part.getKey(), Set.of());
            ((ArrayNode) part.getValue()).removeIf(row -> !concerns(row, columns));
        }
        held.removeIf(JsonNode::isEmpty);
    }

    /** Whether a row is about the person: all are if it is the customer, else those in which its name stands. */
    private boolean concerns(JsonNode row, Set<String> texts) {
        return isCustomer()
                || row.properties().stream()
                        .anyMatch(column -> texts.contains(column.getKey()) && isNamedIn(column.getValue()));
    }

    private boolean isNamedIn(JsonNode value) {
        String salt = requestId.toString();
        String text = TextDigest.masked(salt, value.isTextual() ? value.textValue() : value.toString(), others);
        return mentions.stream().anyMatch(mention -> mention.isIn(salt, text));
    }
}
