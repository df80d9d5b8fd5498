package dev.guanxi.systemtests.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.guanxi.local.Service;
import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.SystemUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The one document that the gateway makes of those of the services; kept for the lint in .ci/run. */
@SystemUnderTest
class PublishedDocumentTest {

    private static final Path PUBLISHED = Path.of("target", "openapi", "openapi.json");
    /** For operations alone, at the service itself. */
    private static final String NOT_FOR_CALLERS = "replayDeadLetters";

    private final RunningSystem system;

    PublishedDocumentTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void itHasEveryOperationForCallersOfAllServices() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (Service service : Service.values()) {
            expected.addAll(operationIds(builtOf(service)));
        }
        assertThat(expected.remove(NOT_FOR_CALLERS)).isTrue();

        Answer published = system.withToken(null).get("/openapi.json").expect(200);

        Files.createDirectories(PUBLISHED.getParent());
        Files.writeString(PUBLISHED, published.text());
        assertThat(operationIds(published.json())).isEqualTo(expected);
    }

    private static JsonNode builtOf(Service service) throws IOException {
        Path built =
                Path.of(System.getProperty("guanxi.root"), service.processName(), "target", "openapi", "openapi.json");
        return JsonMapper.builder().build().readTree(Files.readAllBytes(built));
    }

    private static Set<String> operationIds(JsonNode document) {
        return new TreeSet<>(document.path("paths").findValuesAsText("operationId"));
    }
}
