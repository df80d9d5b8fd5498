package dev.guanxi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void inAFileThereIsALineForEachPartAndNothingElse() {
        ConsoleProgress progress = new ConsoleProgress(out, false);

        progress.starting("kafka");
        progress.starting("postgres");
        progress.ready("postgres", Duration.ofMillis(1749));
        progress.ready("kafka", Duration.ofMillis(12_340));

        assertThat(shown().lines())
                .containsExactly(
                        "  postgres                 ready after  1.7 s",
                        "  kafka                    ready after 12.3 s");
    }

    @Test
    void onATerminalTheLastLineTellsWhatIsAwaited() {
        ConsoleProgress progress = new ConsoleProgress(out, true);

        progress.starting("kafka");
        progress.starting("postgres");
        assertThat(shown()).endsWith("  … kafka, postgres");

        progress.ready("kafka", Duration.ofSeconds(1));
        assertThat(shown()).endsWith("  … postgres");
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
