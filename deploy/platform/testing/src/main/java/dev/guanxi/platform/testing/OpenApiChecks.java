package dev.guanxi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description of the API says all that a caller needs. */
public abstract class OpenApiChecks {

    private JsonNode api;
    private ApiExamples examples;

    @BeforeEach
    protected final void read() {
        api = new Client(null).get("/q/openapi?format=json").expect(200).body();
        examples = new ApiExamples(api);
    }

    /** The description, as anybody gets it. */
    protected final JsonNode api() {
        return api;
    }

    private record Operation(String name, String method, String path, JsonNode node) {}

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        api.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(one -> operations.add(new Operation(
                        one.getKey() + " " + path.getKey(), one.getKey(), path.getKey(), one.getValue()))));
        return operations;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(api.at(node.path("$ref").asText().substring(1))) : node;
    }

    @Test
    protected final void isOpenApi31WithItsOperationsNamedOnce() {
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(operations())
                .hasSizeGreaterThan(10)
                .extracting(one -> one.node().path("operationId").asText())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(operations()).allSatisfy(one -> {
            assertThat(one.path()).startsWith("/api/v1/");
            assertThat(one.node().path("summary").asText()).as(one.name()).isNotBlank();
            assertThat(one.node().path("description").asText()).as(one.name()).contains("Roles: ");
            assertThat(one.node().path("tags")).as(one.name()).isNotEmpty();
            assertThat(one.node().path("security")).as(one.name()).isNotEmpty();
        });
    }

    @Test
    protected final void everyOperationTellsItsProblems() {
        for (Operation one : operations()) {
            Set<String> expected = new HashSet<>(Set.of("401", "403", "503"));
            if (one.path().contains("{")) {
                expected.add("404");
            }
            if (one.node().has("requestBody")) {
                expected.addAll(Set.of("400", "409", "413", "415", "422"));
            }
            if (one.method().equals("patch")) {
                expected.remove("409");
                expected.addAll(Set.of("412", "428"));
            }
            for (String status : expected) {
                JsonNode answer = resolved(one.node().path("responses").path(status));
                JsonNode problem = resolved(answer.at("/content/application~1problem+json/schema"));
                assertThat(members(problem))
                        .as("%s %s", one.name(), status)
                        .isNotEmpty()
                        .containsAll(members(api.at("/components/schemas/Problem")));
            }
        }
    }

    /** A problem may tell more than all others do, never less. */
    private static List<String> members(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    protected final void anOperationTellsTheCodesThatAreItsOwn() {
        List<JsonNode> own = operations().stream()
                .flatMap(one -> one.node().path("responses").properties().stream())
                .map(Map.Entry::getValue)
                .filter(response -> response.has("x-codes"))
                .toList();

        assertThat(own).isNotEmpty().allSatisfy(response -> assertThat(response.path("x-codes"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(response.path("description").asText())
                        .containsPattern("- `" + code.asText() + "`: \\S")));
    }

    @Test
    protected final void everyAnswerIsNamedByItsRequest() {
        for (Operation one : operations()) {
            one.node().path("responses").properties().forEach(response -> assertThat(
                            resolved(response.getValue()).path("headers").has("X-Request-Id"))
                    .as("%s %s", one.name(), response.getKey())
                    .isTrue());
        }
    }

    @Test
    protected final void everyPageHasItems() {
        List<JsonNode> pages = operations().stream()
                .filter(one -> one.node().path("parameters").toString().contains("/parameters/cursor"))
                .map(one -> resolved(one.node().at("/responses/200/content/application~1json/schema")))
                .filter(page -> page.path("properties").has("items"))
                .toList();

        assertThat(pages).isNotEmpty().allSatisfy(page -> assertThat(page.path("required"))
                .extracting(JsonNode::asText)
                .contains("items")
                .doesNotContain("next"));
    }

    @Test
    protected final void whatWasMadeOrWillBeHasAnAddress() {
        for (Operation one : operations()) {
            for (String status : List.of("201", "202")) {
                JsonNode response = one.node().path("responses").path(status);
                assertThat(response.isMissingNode() || response.path("headers").has("Location"))
                        .as("%s %s", one.name(), status)
                        .isTrue();
            }
        }
    }

    @Test
    protected final void whatCanBeUnchangedHasATag() {
        for (Operation one : operations()) {
            JsonNode responses = one.node().path("responses");
            if (responses.has("304")) {
                assertThat(responses.at("/200/headers").has("ETag"))
                        .as(one.name())
                        .isTrue();
                assertThat(responses.at("/304/headers").has("ETag"))
                        .as(one.name())
                        .isTrue();
            }
        }
    }

    @Test
    protected final void aVersionIsRequiredWhereItsAbsenceIsRefused() {
        for (Operation one : operations()) {
            boolean required = false;
            for (JsonNode parameter : one.node().path("parameters")) {
                required |= parameter.path("name").asText().equals("If-Match")
                        && parameter.path("required").asBoolean();
            }
            assertThat(one.node().path("responses").has("428")).as(one.name()).isEqualTo(required);
        }
    }

    @Test
    protected final void everyAnswerAndBodyHasAnExample() {
        assertThat(described())
                .allSatisfy(one ->
                        assertThat(examples.of(one.node())).as(one.name()).isNotEmpty());
    }

    @Test
    protected final void everyExampleIsOneOfItsSchema() {
        assertThat(described())
                .filteredOn(one -> !one.type().contains("merge-patch"))
                .allSatisfy(one -> assertThat(examples.of(one.node()))
                        .allSatisfy(example -> assertThat(examples.faults(example))
                                .as(one.name())
                                .isEmpty()));
    }

    @Test
    protected final void aMergePatchMayLeaveOutAnything() {
        assertThat(described())
                .filteredOn(one -> one.type().contains("merge-patch"))
                .allSatisfy(
                        one -> assertThat(resolved(one.node().path("schema")).path("required"))
                                .as(one.name())
                                .isEmpty());
    }

    /** JSON that an operation answers with or takes; what a patch leaves out is not missing in it. */
    private record Described(String name, String type, JsonNode node) {}

    private List<Described> described() {
        List<Described> described = new ArrayList<>();
        for (Operation one : operations()) {
            described.addAll(described(one.name(), one.node().path("requestBody")));
            one.node()
                    .path("responses")
                    .properties()
                    .forEach(response -> described.addAll(
                            described(one.name() + " " + response.getKey(), resolved(response.getValue()))));
        }
        return described;
    }

    private static List<Described> described(String name, JsonNode answerOrBody) {
        return answerOrBody.path("content").properties().stream()
                .filter(content ->
                        content.getKey().endsWith("json") && !content.getKey().contains("ndjson"))
                .map(content -> new Described(name, content.getKey(), content.getValue()))
                .toList();
    }

    @Test
    protected final void everySchemaHasANameOfItsOwn() {
        List<String> names = new ArrayList<>();
        api.at("/components/schemas").fieldNames().forEachRemaining(names::add);

        assertThat(names).isNotEmpty().noneMatch(name -> name.matches(".*\\d"));
    }

    @Test
    protected final void limitAndCursorAreDescribedOnce() {
        for (Operation one : operations()) {
            for (JsonNode parameter : one.node().path("parameters")) {
                assertThat(parameter.path("name").asText()).as(one.name()).isNotIn("limit", "cursor");
            }
        }
        assertThat(api.at("/components/parameters/limit/schema/maximum").asInt())
                .isEqualTo(200);
    }

    @Test
    protected final void everyReferenceLeadsSomewhere() {
        List<String> references = api.findValuesAsText("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        api.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }
}
