package dev.guanxi.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Makes one OpenAPI 3.1 document of those of the services. Pure: the same documents give the same result. */
final class OpenApiMerge {

    private static final String SECURITY = "security";
    private static final String SCHEME = "bearer";
    private static final String TAGS = "tags";
    private static final String PATHS = "paths";
    private static final String INTRODUCTION = """
            Customers, account tiers, visits and loyalty behind one address. \
            Every request needs a token (`Authorization: Bearer …`). \
            Failures are problems (RFC 9457) with a stable `code`; those of the gateway itself are \
            400 `REQUEST_TARGET_INVALID`, `HOST_MISSING`, 401 `TOKEN_MISSING`, `TOKEN_EXPIRED`, `TOKEN_INVALID`, \
            404 `NOT_FOUND`, 405 `METHOD_NOT_ALLOWED`, 408 `REQUEST_TIMEOUT`, 413 `REQUEST_ENTITY_TOO_LARGE`, \
            502 `SERVICE_ANSWER_LOST`, 503 `SERVICE_UNAVAILABLE`, `SERVICE_BUSY`, `TOKEN_KEYS_UNAVAILABLE` \
            (with `Retry-After`) and 504 `SERVICE_TIMEOUT`.""";

    private final BiPredicate<String, String> served;

    /** @param served whether the gateway leads a path (first) to a service (second); other paths are left out */
    OpenApiMerge(BiPredicate<String, String> served) {
        this.served = served;
    }

    /** @param missing services whose documents could not be had; the result says so */
    ObjectNode merge(List<ServiceDocument> documents, List<String> missing) {
        ComponentNames names = ComponentNames.of(documents);
        OperationIds operationIds = new OperationIds(documents);
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.put("openapi", "3.1.0");
        merged.set("info", info(missing));
        merged.putArray("servers").addObject().put("url", "/");
        merged.set(TAGS, tags(documents));
        ObjectNode paths = merged.putObject(PATHS);
        ObjectNode components = merged.putObject(ServiceDocument.COMPONENTS);
        for (ServiceDocument document : documents) {
            addPaths(paths, document, names, operationIds);
            addComponents(components, document, names);
        }
        components.putObject("securitySchemes").set(SCHEME, scheme());
        merged.putArray(SECURITY).addObject().putArray(SCHEME);
        return merged;
    }

    private static ObjectNode info(List<String> missing) {
        String left = missing.isEmpty()
                ? ""
                : "\n\nLeft out for the moment, because they do not answer: **" + String.join("**, **", missing)
                        + "**.";
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", "Guanxi CRM")
                .put("version", "v1")
                .put("description", INTRODUCTION + left);
    }

    private static ObjectNode scheme() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
    }

    private static ArrayNode tags(List<ServiceDocument> documents) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        for (ServiceDocument document : documents) {
            document.root()
                    .path(TAGS)
                    .forEach(tag -> byName.putIfAbsent(tag.path("name").asText(), tag));
        }
        return JsonNodeFactory.instance.arrayNode().addAll(byName.values());
    }

    private void addPaths(ObjectNode to, ServiceDocument from, ComponentNames names, OperationIds operationIds) {
        from.root().path(PATHS).properties().forEach(path -> {
            if (served.test(path.getKey(), from.service()) && path.getValue().isObject()) {
                ObjectNode copy = copy(path.getValue(), from.service(), names);
                copy.remove("servers");
                OperationIds.operations(copy).forEach(operation -> adapt(operation, from.service(), operationIds));
                to.set(path.getKey(), copy);
            }
        });
    }

    private static ObjectNode copy(JsonNode part, String service, ComponentNames names) {
        return (ObjectNode) References.rewritten(part, reference -> names.renamed(service, reference));
    }

    private static void adapt(ObjectNode operation, String service, OperationIds operationIds) {
        operation.remove("servers");
        if (operation.has(OperationIds.FIELD)) {
            String id = operation.get(OperationIds.FIELD).asText();
            operation.put(OperationIds.FIELD, operationIds.name(service, id));
        }
        if (operation.path(TAGS).isEmpty()) {
            operation.putArray(TAGS).add(service);
        }
        JsonNode required = operation.remove(SECURITY);
        if (required != null && !required.isEmpty()) {
            operation.set(SECURITY, underOneScheme(required));
        }
    }

    /** Services may call their scheme differently; the roles that they name stay. */
    private static ArrayNode underOneScheme(JsonNode required) {
        ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
        required.forEach(
                alternative -> alternative.forEach(roles -> renamed.addObject().set(SCHEME, roles)));
        return renamed;
    }

    private void addComponents(ObjectNode to, ServiceDocument from, ComponentNames names) {
        Set<String> leftOut = leftOut(from);
        for (String section : ComponentNames.SECTIONS) {
            from.components(section).properties().forEach(component -> {
                if (leftOut.contains(ComponentNames.reference(section, component.getKey()))) {
                    return;
                }
                JsonNode content = References.rewritten(
                        component.getValue(), reference -> names.renamed(from.service(), reference));
                to.withObjectProperty(section).set(names.name(from.service(), section, component.getKey()), content);
            });
        }
    }

    /** The components that are there for the sake of paths which are left out. */
    private Set<String> leftOut(ServiceDocument from) {
        ObjectNode here = from.root().objectNode();
        ObjectNode elsewhere = from.root().objectNode();
        from.root().path(PATHS).properties().forEach(path -> {
            ObjectNode side = served.test(path.getKey(), from.service()) ? here : elsewhere;
            side.set(path.getKey(), path.getValue());
        });
        Set<String> leftOut = from.reachableFrom(elsewhere);
        leftOut.removeAll(from.reachableFrom(here));
        return leftOut;
    }
}
