package dev.guanxi.customer.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The operations that let partners in: from the description of the API, and from a table of what they name. */
final class PartnerOperations {

    private static final int DEEPEST = 5;

    private final JsonNode api =
            new Client(null).get("/q/openapi?format=json").expect(200).body();
    private final Map<String, List<Reference>> table = new TreeMap<>();
    private final Map<String, String> bodies;

    /**
     * @param table a line for each operation: method, path, and what it names, as in {@link Reference#of}
     * @param bodies by operation, where the example of the description would be refused
     */
    PartnerOperations(String table, Map<String, String> bodies) {
        table.lines()
                .map(row -> row.strip().split("\\s+"))
                .forEach(row -> this.table.put(
                        row[0] + " " + row[1],
                        Arrays.stream(row).skip(2).map(Reference::of).toList()));
        this.bodies = bodies;
    }

    List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        api.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(one -> letsPartnersIn(one.getValue()))
                .forEach(one ->
                        all.add(operation(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue()))));
        assertThat(all)
                .extracting(Operation::name)
                .as("operations in the description of the API, and in this table")
                .containsExactlyInAnyOrderElementsOf(table.keySet());
        return all.stream()
                .flatMap(one -> one.texts().contains("format") ? Stream.of(one, one.as("ndjson")) : Stream.of(one))
                .toList();
    }

    private static boolean letsPartnersIn(JsonNode operation) {
        return StreamSupport.stream(operation.path("x-roles").spliterator(), false)
                .anyMatch(role -> role.asText().equals("partner"));
    }

    private Operation operation(String method, String path, JsonNode described) {
        String name = method + " " + path;
        List<Reference> references = table.getOrDefault(name, List.of());
        List<JsonNode> parameters = StreamSupport.stream(
                        described.path("parameters").spliterator(), false)
                .map(this::resolved)
                .toList();
        JsonNode content = described.at("/requestBody/content").path(0);
        JsonNode json = described.path("requestBody").path("content").properties().stream()
                .filter(type -> type.getKey().endsWith("json"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(content);
        requireAllNamed(name, references, parameters, json.path("schema"));
        return new Operation(
                method,
                path,
                references,
                needed(parameters),
                texts(parameters),
                parameters.stream().anyMatch(one -> one.path("name").asText().equals("cursor")),
                body(name, json));
    }

    /** Every place that takes an id is in the table: what is not there would not be tried. */
    private void requireAllNamed(String name, List<Reference> references, List<JsonNode> parameters, JsonNode schema) {
        Set<String> places = new TreeSet<>();
        for (JsonNode parameter : parameters) {
            String in = parameter.path("in").asText();
            if (in.equals("path")) {
                places.add("{" + parameter.path("name").asText() + "}");
            } else if (in.equals("query") && isId(parameter.path("schema"))) {
                places.add("?" + parameter.path("name").asText());
            }
        }
        idsIn(schema, "", places, 0);
        assertThat(references.stream().map(Reference::place)).as(name).containsAll(places);
    }

    private boolean isId(JsonNode schema) {
        return resolved(schema).path("format").asText().equals("uuid");
    }

    private void idsIn(JsonNode schema, String at, Set<String> places, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        JsonNode resolved = resolved(schema);
        if (isId(resolved)) {
            places.add(at);
        }
        resolved.path("allOf").forEach(part -> idsIn(part, at, places, depth));
        resolved.path("properties")
                .properties()
                .forEach(one -> idsIn(one.getValue(), at + "/" + one.getKey(), places, depth + 1));
        if (resolved.has("items")) {
            idsIn(resolved.path("items"), at + "/0", places, depth + 1);
        }
    }

    /**
     * Query parameters that must be there: a choice's second, as the first may need more, or a time within the last year and
     * one to come; reports take no longer periods.
     */
    private String needed(List<JsonNode> parameters) {
        return parameters.stream()
                .filter(one -> one.path("in").asText().equals("query")
                        && one.path("required").asBoolean())
                .filter(one -> !isId(one.path("schema")))
                .map(one -> {
                    String name = one.path("name").asText();
                    String choice = resolved(one.path("schema")).at("/enum/1").asText();
                    Instant time = Instant.now().plus(Duration.ofDays(name.equals("from") ? -300 : 30));
                    return "&" + name + "=" + (choice.isEmpty() ? time : choice);
                })
                .collect(Collectors.joining("", "?", ""));
    }

    private List<String> texts(List<JsonNode> parameters) {
        return parameters.stream()
                .filter(one -> one.path("in").asText().equals("query"))
                .filter(one -> {
                    JsonNode schema = resolved(one.path("schema"));
                    return schema.path("type").asText().equals("string")
                            && (!schema.has("enum") || one.path("name").asText().equals("format"))
                            && !schema.has("format");
                })
                .map(one -> one.path("name").asText())
                .filter(name -> !name.equals("cursor"))
                .toList();
    }

    private ObjectNode body(String name, JsonNode mediaType) {
        if (bodies.containsKey(name)) {
            return (ObjectNode) Json.read(bodies.get(name));
        }
        if (name.startsWith("PATCH") || mediaType.isMissingNode()) {
            return (ObjectNode) Json.read("{}");
        }
        JsonNode schema = mediaType.path("schema");
        JsonNode example = Stream.of(mediaType.at("/example"), resolved(schema).at("/examples/0"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(Json.read("{}"));
        ObjectNode body = example.deepCopy();
        body.remove("id");
        return body;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(api.at(node.path("$ref").asText().substring(1))) : node;
    }
}
