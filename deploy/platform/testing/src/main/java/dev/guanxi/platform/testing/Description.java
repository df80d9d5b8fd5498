package dev.guanxi.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/** What the service's OpenAPI document says of its answers. */
final class Description {

    /** Problems of any operation. */
    private static final Set<String> GENERAL =
            ResourceBundle.getBundle("dev.guanxi.platform.problems").keySet();

    private final JsonNode api;
    private final List<Described> operations = new ArrayList<>();

    private record Described(String method, String[] path, JsonNode responses) {

        boolean serves(String asked, String[] address) {
            if (!method.equals(asked) || path.length != address.length) {
                return false;
            }
            for (int i = 0; i < path.length; i++) {
                if (!path[i].startsWith("{") && !path[i].equals(address[i])) {
                    return false;
                }
            }
            return true;
        }

        long open() {
            return List.of(path).stream().filter(step -> step.startsWith("{")).count();
        }
    }

    Description(JsonNode api) {
        this.api = api;
        api.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operations.add(new Described(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        path.getKey().split("/"),
                        operation.getValue().path("responses")))));
        operations.sort(Comparator.comparing(Described::open));
    }

    /** What of an answer the description does not say; nothing where it says nothing of the status. */
    List<String> faults(String method, String path, Answer answer) {
        String[] address = path.split("/");
        return operations.stream()
                .filter(one -> one.serves(method, address))
                .findFirst()
                .map(one -> resolved(one.responses().path(String.valueOf(answer.status()))))
                .filter(response -> !response.isMissingNode())
                .map(response -> faults(response, answer))
                .orElse(List.of());
    }

    private List<String> faults(JsonNode response, Answer answer) {
        Set<String> faults = new TreeSet<>();
        for (String header : List.of("ETag", "Location")) {
            if (response.path("headers").has(header) && answer.header(header) == null) {
                faults.add("lacks the header " + header);
            }
        }
        response.path("content").forEach(content -> addMissing(content.path("schema"), answer.body(), "", faults));
        String code = answer.status() < 400 ? null : answer.text("code");
        if (code != null && !isDeclared(code, answer.status(), response)) {
            faults.add("has the code " + code + ", which the operation's @Refuses does not name");
        }
        return List.copyOf(faults);
    }

    /** A claim that a token lacks is nothing of the operation's own. */
    private static boolean isDeclared(String code, int status, JsonNode response) {
        if (GENERAL.contains(code) || status == 403 && code.endsWith("_MISSING")) {
            return true;
        }
        for (JsonNode declared : response.path("x-codes")) {
            if (declared.asText().equals(code)) {
                return true;
            }
        }
        return false;
    }

    private void addMissing(JsonNode schema, JsonNode value, String at, Set<String> faults) {
        JsonNode known = resolved(schema);
        if (value.isArray()) {
            value.forEach(item -> addMissing(known.path("items"), item, at + "/*", faults));
        } else if (value.isObject()) {
            known.path("required").forEach(name -> {
                if (!value.has(name.asText())) {
                    faults.add("lacks " + at + "/" + name.asText());
                }
            });
            value.properties().forEach(member -> {
                JsonNode of = known.path("properties").path(member.getKey());
                addMissing(
                        of.isMissingNode() ? known.path("additionalProperties") : of,
                        member.getValue(),
                        at + "/" + member.getKey(),
                        faults);
            });
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(api.at(node.path("$ref").asText().substring(1))) : node;
    }
}
