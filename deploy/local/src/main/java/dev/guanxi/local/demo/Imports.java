package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.local.demo.ApiClient.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends rows to the import and follows it to its end. */
final class Imports {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int MOST_UPLOADS = 3;

    private final Setting setting;

    Imports(Setting setting) {
        this.setting = setting;
    }

    /**
     * An import to be made.
     *
     * @param label what it is, for people
     * @param rows how many there are
     */
    record Order(String label, Map<String, String> parameters, Content content, long rows) {}

    /** @throws DemonstrationException where it fails or stands still */
    ImportResult run(Order order) {
        ProgressBar bar = new ProgressBar(setting.screen(), order.label());
        JsonNode done = follow(order, bar, upload(order, bar));
        if (!done.path("state").asText().equals("DONE")) {
            throw new DemonstrationException("The import %s failed: %s"
                    .formatted(done.path("id").asText(), done.path("failure").asText("no reason is given")));
        }
        ImportResult result = new ImportResult(done);
        bar.end("%s rows, %s a second: %s"
                .formatted(Figures.count(result.read()), Figures.count(bar.rate(result.read())), result.summary()));
        return result;
    }

    private String upload(Order order, ProgressBar bar) {
        for (int attempt = 1; ; attempt++) {
            try {
                return sent(order, bar);
            } catch (IOException e) {
                if (attempt == MOST_UPLOADS) {
                    throw new DemonstrationException("Sending the rows was broken off: " + e, e);
                }
            } catch (ApiException e) {
                if (attempt == MOST_UPLOADS || !ApiClient.mayPass(e.status())) {
                    throw e;
                }
            }
            // Rows that are sent twice count once.
            Waiting.pause(Duration.ofSeconds(attempt));
        }
    }

    private String sent(Order order, ProgressBar bar) throws IOException {
        Content content = order.content();
        CompletableFuture<Answer> answer = setting.api().upload("/api/v1/imports", order.parameters(), content.body());
        while (true) {
            try {
                return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS).location();
            } catch (TimeoutException e) {
                bar.show(content.sent() / 2, content.size(), () -> "sending");
            } catch (InterruptedException e) {
                throw Waiting.interrupted(e);
            } catch (ExecutionException e) {
                throw cause(e.getCause());
            }
        }
    }

    private static IOException cause(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof IOException io) {
            return io;
        }
        throw cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }

    /** The first half of the bar is sending, the second working through. */
    private JsonNode follow(Order order, ProgressBar bar, String location) {
        Stall stall = new Stall(setting);
        while (true) {
            JsonNode state = setting.api().get(location);
            long read = state.path("read").asLong();
            switch (state.path("state").asText()) {
                case "DONE", "FAILED" -> {
                    return state;
                }
                default ->
                    bar.show(order.rows() + read, 2 * order.rows(), () -> "%s of %s rows"
                            .formatted(Figures.count(read), Figures.count(order.rows())));
            }
            stall.check(read, () -> "The import " + location + " stands still at row " + read + ".");
            Waiting.pause(LOOK);
        }
    }
}
