package dev.guanxi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No operation passes over a query parameter that it does not know, and each knows those that it is described with. */
public abstract class ParameterChecks {

    private static final String ID = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";

    private JsonNode api;

    @BeforeEach
    protected final void read() {
        api = new Client(null).get("/q/openapi?format=json").expect(200).body();
    }

    private record Operation(String method, String path, JsonNode node) {

        Client caller() {
            List<String> roles = new ArrayList<>();
            node.path("x-roles").forEach(role -> roles.add(role.asText()));
            return roles.equals(List.of("partner")) ? Client.partner(UUID.randomUUID()) : Client.of(roles.get(0));
        }

        /** With a body that its operation could read: what is wrong is the parameter alone. */
        Answer send(String query) {
            String type = node.at("/requestBody/content").isMissingNode()
                    ? null
                    : node.at("/requestBody/content").fieldNames().next();
            return caller().send(method, path.replaceAll("\\{\\w+}", ID) + query, type, type == null ? null : "{}");
        }
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        api.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(one -> operations.add(
                        new Operation(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue()))));
        return operations;
    }

    private List<String> parameters(Operation operation) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : operation.node().path("parameters")) {
            JsonNode described = parameter.has("$ref")
                    ? api.at(parameter.path("$ref").asText().substring(1))
                    : parameter;
            if (described.path("in").asText().equals("query")) {
                names.add(described.path("name").asText());
            }
        }
        return names.stream().sorted().toList();
    }

    @Test
    protected final void anUnknownParameterIsRefusedWithThoseThatAreKnown() {
        assertThat(operations()).hasSizeGreaterThan(10).allSatisfy(one -> {
            List<String> known = parameters(one);
            Answer refused = one.send("?limt=5").refused(400, "PARAMETER_UNKNOWN", "query:limt");

            assertThat(refused.body().at("/errors/0/value").asText()).isEqualTo("5");
            assertThat(refused.text("detail"))
                    .startsWith("limt ")
                    .endsWith(
                            known.isEmpty()
                                    ? "It takes none in its query."
                                    : "Known here: " + String.join(", ", known) + ".");
        });
    }

    @Test
    protected final void eachOfSeveralIsNamedBesideThoseThatAreKnown() {
        Operation list = operations().stream()
                .filter(one -> one.method().equals("GET") && parameters(one).contains("limit"))
                .findFirst()
                .orElseThrow();

        Answer refused = list.send("?limit=5&zzz=1&aaa=2").refused(400, "PARAMETER_UNKNOWN", "query:aaa");

        assertThat(refused.body().at("/errors").findValuesAsText("pointer")).containsExactly("query:aaa", "query:zzz");
    }
}
