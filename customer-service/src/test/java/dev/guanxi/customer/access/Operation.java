package dev.guanxi.customer.access;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An operation that dealers may call, and how to ask it for any records.
 *
 * @param references places of its requests that name records
 * @param needed query parameters without which it is refused, such as {@code ?by=COMPANY}; or {@code ?}
 * @param texts query parameters that take any text
 * @param body that it accepts, null if it takes none
 */
record Operation(
        String method,
        String path,
        List<Reference> references,
        String needed,
        List<String> texts,
        boolean isList,
        ObjectNode body) {

    private static final String NO_VERSION_YET = "\"999\"";

    String name() {
        return method + " " + path;
    }

    /** What is found under another's name from then on, or is no prospect any more. */
    boolean goesLast() {
        return method.equals("PUT") || path.endsWith("/conversion");
    }

    /** The same, with its answer in another format. */
    Operation as(String format) {
        return new Operation(method, path, references, needed + "&format=" + format, without("format"), isList, body);
    }

    private List<String> without(String text) {
        return texts.stream().filter(name -> !name.equals(text)).toList();
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Calls it as its dealer would, for the dealer's own records. */
    Answer call(DealerWorld own, String query) {
        return send(own.client, values(own, null, null), query);
    }

    /** The same, but in one place it names another record. */
    Answer call(DealerWorld own, Reference probed, String value) {
        return send(own.client, values(own, probed, value), "");
    }

    private Map<Reference, String> values(DealerWorld own, Reference probed, String value) {
        Map<Reference, String> values = new LinkedHashMap<>();
        references.forEach(one -> {
            if (one.equals(probed)) {
                values.put(one, value);
            } else if (one.isInPath() || one.isShared() || isInBody(one)) {
                values.put(one, own.id(one.isShared() ? "profile" : one.kind()));
            }
        });
        return values;
    }

    private boolean isInBody(Reference one) {
        return one.isInBody() && !one.isOwnId() && !body.at(one.place()).isMissingNode();
    }

    private Answer send(Client client, Map<Reference, String> values, String query) {
        String target = filledPath(values);
        String all = target + (query(values) + query).replace("?&", "?").replaceFirst("\\?$", "");
        String[] headers = {"If-Match", version(client, target, values), "Duplicate-Check", "insist"};
        return switch (method) {
            case "GET" -> client.get(all);
            case "POST" -> client.post(target, filledBody(values), headers);
            case "PUT" -> client.put(target, filledBody(values));
            case "PATCH" -> client.patch(target, filledBody(values), headers);
            default -> client.delete(target, headers);
        };
    }

    /** Only what goes into the body of a change needs a version that holds, to be looked at. */
    private String version(Client client, String target, Map<Reference, String> values) {
        boolean inBody = method.equals("PATCH") && values.keySet().stream().anyMatch(Reference::isInBody);
        String etag = inBody ? client.get(target).etag() : null;
        return etag == null ? NO_VERSION_YET : etag;
    }

    private String filledPath(Map<Reference, String> values) {
        String filled = path;
        for (Map.Entry<Reference, String> value : values.entrySet()) {
            if (value.getKey().isInPath()) {
                filled = filled.replace(value.getKey().place(), encoded(value.getValue()));
            }
        }
        return filled;
    }

    private String query(Map<Reference, String> values) {
        StringBuilder query = new StringBuilder(needed);
        values.forEach((one, value) -> {
            if (one.isInQuery()) {
                query.append('&').append(one.place().substring(1)).append('=').append(encoded(value));
            }
        });
        return query.toString();
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode filledBody(Map<Reference, String> values) {
        ObjectNode filled = body == null ? JsonNodeFactory.instance.objectNode() : body.deepCopy();
        values.forEach((one, value) -> {
            if (one.isInBody()) {
                set(filled, one, value);
            }
        });
        return filled;
    }

    private static void set(ObjectNode filled, Reference one, String value) {
        if (one.instead() != null) {
            JsonPointer instead = JsonPointer.compile(one.instead());
            ((ObjectNode) filled.at(instead.head())).remove(instead.last().getMatchingProperty());
        }
        JsonPointer place = JsonPointer.compile(one.place());
        if (place.last().mayMatchElement()) {
            filled.withArray(place.head()).removeAll().add(value);
        } else {
            filled.withObject(place.head()).put(place.last().getMatchingProperty(), value);
        }
    }
}
