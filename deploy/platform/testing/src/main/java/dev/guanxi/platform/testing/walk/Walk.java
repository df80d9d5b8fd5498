package dev.guanxi.platform.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.core.ConditionTimeoutException;

/** A walk that a service's README tells: taken command by command, and what is answered compared with what is shown. */
public final class Walk {

    private static final Path README = Path.of("README.md");
    private static final String API = "/api/v1";
    private static final Duration WORK_IN_THE_BACKGROUND = Duration.ofSeconds(20);

    private final List<Step> steps;
    private final Elsewhere elsewhere;
    private final Map<String, String> values;
    private final Map<String, TopicReader> topics = new HashMap<>();
    private final SoftAssertions softly = new SoftAssertions();

    private Walk(WalkReader read, Elsewhere elsewhere) {
        this.steps = read.steps();
        this.values = new HashMap<>(read.made());
        this.elsewhere = elsewhere;
    }

    /**
     * Takes the walk under the heading.
     *
     * @param atLeast as many steps, lest a slip in the README leaves nothing to be compared
     */
    public static void take(String heading, int atLeast) {
        take(heading, atLeast, step -> null);
    }

    /** Takes a walk that leads to other services too. */
    public static void take(String heading, int atLeast, Elsewhere elsewhere) {
        Walk walk = new Walk(WalkReader.of(readme(), heading), elsewhere);
        assertThat(walk.steps).as(heading).hasSizeGreaterThanOrEqualTo(atLeast);
        walk.take();
    }

    private static List<String> readme() {
        try {
            return Files.readAllLines(README);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take() {
        steps.stream()
                .flatMap(step -> step.told().stream())
                .map(told -> new Shown(told).topic())
                .distinct()
                .forEach(topic -> topics.put(topic, TopicReader.fromNow(topic)));
        try {
            steps.forEach(this::take);
            softly.assertAll();
        } finally {
            topics.values().forEach(TopicReader::close);
        }
    }

    private void take(Step step) {
        Step filled = step.with(values);
        Answer there = elsewhere.take(filled);
        if (there == null) {
            compare(filled);
        } else {
            takeFrom(there, step);
        }
        step.told().forEach(told -> awaitEvent(step, new Shown(WalkReader.filled(told, values))));
    }

    private void compare(Step step) {
        assertThat(step.shown())
                .as("README line %d: %s shows no answer", step.line(), step.path())
                .isNotNull();
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

    private static Answer send(Step step) {
        Client client = Client.named(step.role(), step.name());
        String path = API + step.path();
        String[] headers = step.headers().toArray(String[]::new);
        return switch (step.method()) {
            case "GET" -> client.get(path, headers);
            case "POST" -> client.post(path, step.body(), headers);
            case "PUT" -> client.put(path, step.body(), headers);
            case "PATCH" -> client.patch(path, step.body(), headers);
            default -> throw new AssertionError("README line " + step.line() + ": " + step.method());
        };
    }

    private List<String> differences(Step step, Answer answer) {
        takeFrom(answer, step);
        return new Shown(WalkReader.filled(step.shown(), values)).differences(answer);
    }

    private void takeFrom(Answer answer, Step step) {
        step.taken()
                .forEach((name, pointer) ->
                        values.put(name, answer.body().at(pointer).asText()));
    }

    private void awaitEvent(Step step, Shown event) {
        softly.assertThatCode(() -> topics.get(event.topic()).awaitOne(event::isLike))
                .as("README line %d: the event after it", step.line())
                .doesNotThrowAnyException();
    }
}
