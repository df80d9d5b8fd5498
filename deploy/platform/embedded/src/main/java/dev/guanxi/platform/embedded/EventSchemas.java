package dev.guanxi.platform.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The contract of an event, for the tests of those who send it and those who receive it: the JSON Schema that its
 * producer keeps in {@code <service>/src/main/resources/events/<event>.v<n>.json}, found from the system property
 * {@code guanxi.root}. Numbers are exact decimals, as on the wire.
 */
public final class EventSchemas {

    private static final String ROOT = "guanxi.root";
    private static final String PREFIX = "dev.guanxi.";
    private static final Map<String, String> SERVICES = Map.of(
            "customer", "customer-service",
            "segmentation", "segmentation-service",
            "visit", "visit-planner-service",
            "loyalty", "loyalty-service");
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final String type;
    private final JsonNode document;
    private final JsonSchema schema;

    private EventSchemas(String type, JsonNode document) {
        this.type = type;
        this.document = document;
        this.schema = FACTORY.getSchema(
                document,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    /**
     * The contract of a type such as {@code dev.guanxi.customer.purchase-recorded.v1}.
     *
     * @throws IllegalArgumentException if no service keeps such a schema
     */
    public static EventSchemas of(String type) {
        Path file = file(type);
        try {
            return new EventSchemas(type, EXACT.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("The schema of " + type + " cannot be read: " + file, e);
        }
    }

    private static Path file(String type) {
        String[] parts =
                type.startsWith(PREFIX) ? type.substring(PREFIX.length()).split("\\.", 2) : new String[0];
        String service = parts.length == 2 ? SERVICES.get(parts[0]) : null;
        if (service == null) {
            throw new IllegalArgumentException("No service sends " + type + ". Maybe one of "
                    + new TreeSet<>(SERVICES.keySet()) + " was meant: dev.guanxi.<one of them>.<event>.v1");
        }
        String root = System.getProperty(ROOT);
        if (root == null) {
            throw new IllegalStateException("The system property " + ROOT + " must name the repository's folder");
        }
        return Path.of(root, service, "src", "main", "resources", "events", parts[1] + ".json");
    }

    /**
     * Refuses data that breaks the contract.
     *
     * @return the data
     * @throws AssertionError naming each fault and where it is
     */
    public JsonNode check(String data) {
        JsonNode read;
        try {
            read = EXACT.readTree(data);
        } catch (JsonProcessingException e) {
            throw new AssertionError(type + " is not JSON: " + e.getOriginalMessage() + "\n" + data, e);
        }
        Set<ValidationMessage> faults = schema.validate(read);
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.stream()
                    .map(ValidationMessage::getMessage)
                    .collect(Collectors.joining("\n  ", type + " breaks its schema:\n  ", "\n" + data)));
        }
        return read;
    }

    /** Refuses a record that is of another type, or whose value breaks the contract. */
    public JsonNode check(TopicRecord sent) {
        if (!type.equals(sent.type())) {
            throw new AssertionError("Expected " + type + " but got " + sent.type());
        }
        return check(sent.value());
    }

    /** Copies of the schema's examples, to be changed as a test needs; {@link #check} what comes of them. */
    public List<ObjectNode> examples() {
        List<ObjectNode> examples = new ArrayList<>();
        document.path("examples").forEach(example -> examples.add(example.deepCopy()));
        return examples;
    }

    /** The first example. */
    public ObjectNode example() {
        return examples().get(0);
    }
}
