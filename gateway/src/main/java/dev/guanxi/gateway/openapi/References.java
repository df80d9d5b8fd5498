package dev.guanxi.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Local references in a part of an OpenAPI document: {@code $ref}s and the targets of discriminators. */
final class References {

    private static final String REF = "$ref";
    private static final String DISCRIMINATOR = "discriminator";
    private static final String MAPPING = "mapping";
    private static final String SCHEMAS = "#/components/schemas/";

    /** Below these keywords stands data, in which a "$ref" is just text. */
    private static final Set<String> DATA = Set.of("example", "default", "const", "enum", "value");

    /** Below these keywords stand names that people chose, which may look like keywords. */
    private static final Set<String> NAMED = Set.of(
            "properties",
            "patternProperties",
            "dependentSchemas",
            "$defs",
            "responses",
            "headers",
            "content",
            "examples",
            "links",
            "callbacks");

    private References() {}

    static Set<String> in(JsonNode part) {
        Set<String> found = new HashSet<>();
        rewritten(part, reference -> {
            found.add(reference);
            return reference;
        });
        return found;
    }

    /** A copy of the part with every reference changed. */
    static JsonNode rewritten(JsonNode part, UnaryOperator<String> change) {
        if (part instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode(array.size());
            array.forEach(element -> copy.add(rewritten(element, change)));
            return copy;
        }
        return part instanceof ObjectNode object ? fields(object, (name, value) -> field(name, value, change)) : part;
    }

    private static JsonNode field(String name, JsonNode value, UnaryOperator<String> change) {
        if (name.equals(REF) && value.isTextual()) {
            return TextNode.valueOf(change.apply(value.textValue()));
        }
        if (name.equals(DISCRIMINATOR) && value.path(MAPPING) instanceof ObjectNode) {
            return fields((ObjectNode) value, (key, part) -> key.equals(MAPPING) ? targets(part, change) : part);
        }
        if (NAMED.contains(name) && value instanceof ObjectNode named) {
            return fields(named, (key, part) -> rewritten(part, change));
        }
        boolean data = DATA.contains(name) || NAMED.contains(name) && value.isArray();
        return data ? value : rewritten(value, change);
    }

    private static JsonNode targets(JsonNode mapping, UnaryOperator<String> change) {
        return fields((ObjectNode) mapping, (key, target) -> TextNode.valueOf(change.apply(absolute(target.asText()))));
    }

    private static ObjectNode fields(ObjectNode object, BiFunction<String, JsonNode, JsonNode> change) {
        ObjectNode copy = object.objectNode();
        object.properties().forEach(field -> copy.set(field.getKey(), change.apply(field.getKey(), field.getValue())));
        return copy;
    }

    /** A discriminator may name a schema without saying where it is. */
    private static String absolute(String target) {
        return target.matches("[A-Za-z0-9._-]+") ? SCHEMAS + target : target;
    }
}
