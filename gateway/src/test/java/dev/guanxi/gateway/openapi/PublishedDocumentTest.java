package dev.guanxi.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.gateway.FakeServices;
import dev.guanxi.gateway.routing.RouteTable;
import dev.guanxi.gateway.routing.Service;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The document made of what the services' builds leave, by the routes as configured; kept for the lint in .ci/run. */
@QuarkusTest
@WithTestResource(FakeServices.class)
class PublishedDocumentTest {

    private static final Path WRITTEN = Path.of("target", "openapi", "openapi.json");

    @Inject
    RouteTable routes;

    @Test
    void itHasEveryOperationForCallersOfAllServices() throws IOException {
        List<ServiceDocument> documents = built();
        assumeTrue(documents.size() == routes.services().size(), "./mvnw package builds the services first");

        OpenApiDocument published = OpenApiDocument.of(new OpenApiMerge(routes::leads).merge(documents, List.of()));

        Files.createDirectories(WRITTEN.getParent());
        Files.write(WRITTEN, published.json().getBytes());
        Set<String> expected =
                operationIds(documents.stream().map(ServiceDocument::root).toList());
        // For operations alone, at the service itself.
        expected.remove("replayDeadLetters");
        assertFalse(expected.isEmpty());
        assertEquals(expected, operationIds(List.of(OpenApiDocument.read(published.json()))));
    }

    private List<ServiceDocument> built() throws IOException {
        List<ServiceDocument> documents = new ArrayList<>();
        for (Service service : routes.services()) {
            Path built = Path.of(
                    System.getProperty("guanxi.root"), service.name() + "-service", "target/openapi/openapi.json");
            if (Files.exists(built)) {
                Buffer json = Buffer.buffer(Files.readAllBytes(built));
                documents.add(new ServiceDocument(service.name(), OpenApiDocument.read(json)));
            }
        }
        return documents;
    }

    private static Set<String> operationIds(List<ObjectNode> documents) {
        Set<String> ids = new TreeSet<>();
        documents.forEach(document -> document.path("paths").findValues(OperationIds.FIELD).stream()
                .map(JsonNode::asText)
                .forEach(ids::add));
        return ids;
    }
}
