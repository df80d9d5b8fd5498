package dev.guanxi.benchmarks.lists;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The questions that the description of an API has: every GET that answers with a list or report, as a
 * manager and as the largest dealer; without filters, and with each filter at each of its values.
 */
public final class Questions {

    private static final String PARTNER = "partner";

    private final JsonNode api;

    public Questions(JsonNode api) {
        this.api = api;
    }

    private record Parameter(String name, boolean required, List<String> values) {}

    public List<Question> all() {
        return api.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get") && isListOrReport(path.getKey()))
                .flatMap(path -> of(path.getKey(), path.getValue().path("get")))
                .toList();
    }

    /** Neither one record nor a file with everything. */
    private static boolean isListOrReport(String path) {
        return !path.endsWith("}") && !path.endsWith("/document") && !path.contains("/exports/");
    }

    private Stream<Question> of(String path, JsonNode operation) {
        List<String> roles = StreamSupport.stream(operation.path("x-roles").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        List<JsonNode> described = StreamSupport.stream(
                        operation.path("parameters").spliterator(), false)
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .toList();
        boolean isList =
                described.stream().anyMatch(one -> one.path("name").asText().equals("cursor"));
        String ours = roles.contains("manager") ? "manager" : roles.get(0);
        Stream<String> askers =
                roles.contains(PARTNER) && !path.contains("{") ? Stream.of(ours, PARTNER) : Stream.of(ours);
        return askers.flatMap(role -> queries(described, role).stream()
                .map(query -> new Question(path, role, Samples.filled(path) + query, isList)));
    }

    private List<String> queries(List<JsonNode> described, String role) {
        List<Parameter> parameters = described.stream()
                .filter(one ->
                        !List.of("limit", "cursor").contains(one.path("name").asText()))
                .map(one -> parameter(one, role))
                .toList();
        List<String> needed = parameters.stream()
                .filter(Parameter::required)
                .map(one -> one.name() + "=" + one.values().get(0))
                .toList();
        List<String> queries = new ArrayList<>();
        queries.add(query(needed));
        for (Parameter one : parameters) {
            List<String> others = needed.stream()
                    .filter(other -> !other.startsWith(one.name() + "="))
                    .toList();
            one.values()
                    .forEach(value ->
                            queries.add(query(Stream.concat(others.stream(), Stream.of(one.name() + "=" + value))
                                    .toList())));
        }
        return queries.stream().distinct().toList();
    }

    private static String query(List<String> parts) {
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private Parameter parameter(JsonNode described, String role) {
        String name = described.path("name").asText();
        JsonNode schema = schema(described.path("schema"));
        List<String> choices = new ArrayList<>();
        schema.path("enum").forEach(choice -> choices.add(choice.asText()));
        return new Parameter(
                name,
                described.path("required").asBoolean(),
                choices.isEmpty() ? values(name, schema.path("format").asText(), role) : choices);
    }

    private static List<String> values(String name, String format, String role) {
        return role.equals(PARTNER) ? Samples.ofDealer(name, format) : Samples.of(name, format);
    }

    private JsonNode schema(JsonNode schema) {
        return schema.has("allOf") ? resolved(schema.path("allOf").path(0)) : resolved(schema);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }
}
