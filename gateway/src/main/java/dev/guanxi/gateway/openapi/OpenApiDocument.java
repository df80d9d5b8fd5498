package dev.guanxi.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;

/** The merged document as it is sent. */
record OpenApiDocument(Buffer json, Buffer yaml, String etag) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    static OpenApiDocument of(ObjectNode merged) {
        try {
            byte[] json = JSON.writeValueAsBytes(merged);
            String etag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(json)) + "-" + json.length + "\"";
            return new OpenApiDocument(Buffer.buffer(json), Buffer.buffer(YAML.writeValueAsBytes(merged)), etag);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree can be written.", e);
        }
    }

    static ObjectNode read(Buffer json) throws JsonProcessingException {
        return JSON.readValue(json.toString(), ObjectNode.class);
    }
}
