package dev.guanxi.customer.walk;

import static dev.guanxi.customer.purification.GivenPurifications.WEIGHTS;
import static dev.guanxi.customer.purification.GivenPurifications.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The walk in the README answers what the README says. */
@QuarkusTest
class WalkTest extends ServiceTest {

    private static final Path README = Path.of("README.md");
    private static final String API = "/api/v1";
    private static final Duration WORK_IN_THE_BACKGROUND = Duration.ofSeconds(20);

    private final Map<String, String> values = new HashMap<>();

    /** Other tests have set their own, and the walk is taken in a system where nobody has. */
    @BeforeEach
    void theWeightsAreThoseThatASystemComesWith() {
        Client manager = Client.of("manager");
        manager.put(WEIGHTS, weights(), "If-Match", manager.get(WEIGHTS).etag()).expect(200);
    }

    @Test
    void everyStepAnswersWhatIsShown() throws IOException {
        List<Step> steps = WalkReader.read(Files.readAllLines(README), "## A walk");

        assertThat(steps).hasSizeGreaterThan(30).allSatisfy(step -> assertThat(step.shown())
                .as("README line %d: %s shows no answer", step.line(), step.path())
                .isNotNull());
        SoftAssertions.assertSoftly(softly -> steps.forEach(step -> take(softly, step)));
    }

    private void take(SoftAssertions softly, Step step) {
        Answer answer = step.method().equals("GET") ? asked(step) : send(step);
        softly.assertThat(differences(step, answer))
                .as("README line %d, %s", step.line(), answer.body().toPrettyString())
                .isEmpty();
    }

    /** Work in the background takes its time: a question may be asked again. */
    private Answer asked(Step step) {
        try {
            return await().atMost(WORK_IN_THE_BACKGROUND)
                    .until(() -> send(step), answer -> differences(step, answer).isEmpty());
        } catch (ConditionTimeoutException e) {
            return send(step);
        }
    }

    private Answer send(Step step) {
        Client client = Client.named(step.role(), step.name());
        String path = API + WalkReader.filled(step.path(), values);
        String[] headers = step.headers().toArray(String[]::new);
        String body = step.body() == null ? null : WalkReader.filled(step.body(), values);
        return switch (step.method()) {
            case "GET" -> client.get(path, headers);
            case "POST" -> client.post(path, body, headers);
            case "PATCH" -> client.patch(path, body, headers);
            default -> throw new AssertionError("README line " + step.line() + ": " + step.method());
        };
    }

    private List<String> differences(Step step, Answer answer) {
        step.taken()
                .forEach((name, pointer) ->
                        values.put(name, answer.body().at(pointer).asText()));
        return new Shown(WalkReader.filled(step.shown(), values)).differences(answer);
    }
}
