package dev.guanxi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description of the API says all that a caller needs. */
public abstract class OpenApiChecks {

    private JsonNode api;

    @BeforeEach
    protected final void read() {
        api = new Client(null).get("/q/openapi?format=json").expect(200).body();
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
                JsonNode problem = resolved(one.node().path("responses").path(status));
                assertThat(problem.at("/content/application~1problem+json/schema/$ref")
                                .asText())
                        .as("%s %s", one.name(), status)
                        .isEqualTo("#/components/schemas/Problem");
            }
        }
    }

    @Test
    protected final void everyAnswerIsNamedByItsRequestAndHasAnExample() {
        for (Operation one : operations()) {
            one.node().path("responses").properties().forEach(response -> {
                JsonNode answer = resolved(response.getValue());
                String name = one.name() + " " + response.getKey();
                assertThat(answer.path("headers").has("X-Request-Id")).as(name).isTrue();
                answer.path("content").forEach(content -> assertThat(hasExample(content.path("schema"), 0))
                        .as(name)
                        .isTrue());
            });
        }
    }

    @Test
    protected final void everyBodyHasAnExample() {
        for (Operation one : operations()) {
            one.node().at("/requestBody/content").properties().stream()
                    .filter(content -> content.getKey().contains("json")
                            && !content.getKey().contains("ndjson"))
                    .forEach(content -> assertThat(hasExample(content.getValue().path("schema"), 0))
                            .as(one.name())
                            .isTrue());
        }
    }

    private boolean hasExample(JsonNode schema, int depth) {
        JsonNode resolved = resolved(schema);
        if (resolved.has("examples") || resolved.has("example")) {
            return true;
        }
        List<JsonNode> parts = new ArrayList<>();
        resolved.path("properties").forEach(parts::add);
        parts.add(resolved.path("items"));
        return depth < 3
                && StreamSupport.stream(parts.spliterator(), false)
                        .filter(part -> !part.isMissingNode())
                        .anyMatch(part -> hasExample(part, depth + 1));
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
