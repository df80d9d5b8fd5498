package dev.guanxi.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps operation ids unique: one that several operations have gets its service's name in front. */
final class OperationIds {

    static final String FIELD = "operationId";

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Map<String, Integer> uses = new HashMap<>();

    OperationIds(List<ServiceDocument> documents) {
        for (ServiceDocument document : documents) {
            document.root().path("paths").forEach(path -> operations(path)
                    .forEach(operation -> uses.merge(operation.path(FIELD).asText(), 1, Integer::sum)));
        }
    }

    static List<ObjectNode> operations(JsonNode path) {
        return path.properties().stream()
                .filter(field ->
                        METHODS.contains(field.getKey()) && field.getValue().isObject())
                .map(field -> (ObjectNode) field.getValue())
                .toList();
    }

    String name(String service, String operationId) {
        return uses.getOrDefault(operationId, 0) > 1 ? service + "." + operationId : operationId;
    }
}
