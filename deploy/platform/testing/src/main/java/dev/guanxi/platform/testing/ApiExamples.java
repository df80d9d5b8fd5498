package dev.guanxi.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;

/** The examples of an API's description. They may name no member that their schemas do not. */
final class ApiExamples {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig FORMATS_COUNT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode api;
    private final ObjectNode components;

    ApiExamples(JsonNode api) {
        this.api = api;
        this.components = api.path("components").deepCopy();
        components.path("schemas").forEach(ApiExamples::close);
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    /**
     * An example.
     *
     * @param schema what it is an example of
     */
    record Example(JsonNode value, JsonNode schema) {}

    /** Those of a media type: its own, else those of its schema; a page has those of its items. */
    List<Example> of(JsonNode mediaType) {
        JsonNode schema = mediaType.path("schema");
        List<Example> own = new ArrayList<>();
        mediaType.path("examples").forEach(example -> own.add(new Example(example.path("value"), schema)));
        return own.isEmpty() ? ofSchema(schema) : own;
    }

    private List<Example> ofSchema(JsonNode schema) {
        JsonNode resolved =
                schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
        List<Example> own = new ArrayList<>();
        resolved.path("examples").forEach(value -> own.add(new Example(value, schema)));
        JsonNode item = resolved.at("/properties/items/items");
        return own.isEmpty() && !item.isMissingNode() ? ofSchema(item) : own;
    }

    /** What of an example breaks its schema. */
    List<String> faults(Example example) {
        ObjectNode schema = example.schema().deepCopy();
        schema.set("components", components);
        return SCHEMAS.getSchema(schema, FORMATS_COUNT).validate(example.value()).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
