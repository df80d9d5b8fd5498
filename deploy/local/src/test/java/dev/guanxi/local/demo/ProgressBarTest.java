package dev.guanxi.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private long nanos;

    private Screen screen(boolean terminal) {
        return new Screen(new PrintStream(written), terminal, () -> nanos);
    }

    private void pass(long millis) {
        nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesALineEveryFiveSecondsWhereThereIsNoTerminal() {
        ProgressBar bar = new ProgressBar(screen(false), "Importing");
        for (int percent = 1; percent <= 60; percent++) {
            pass(200);
            String detail = percent + " rows";
            bar.show(percent, 100, () -> detail);
        }
        bar.end("60 rows");

        assertThat(written().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("  Importing "))
                .noneMatch(line -> line.contains("\r") || line.contains("\u001b"));
        assertThat(written()).contains(" 25 %  25 rows", " 50 %  50 rows", "12.0 s  60 rows");
    }

    @Test
    void drawsABarOnATerminalAndLeavesOneLine() {
        ProgressBar bar = new ProgressBar(screen(true), "Importing");
        pass(200);
        bar.show(1, 2, () -> "1 of 2");
        bar.end("2 rows");

        assertThat(written()).contains("████████████░░░░░░░░░░░░  50 %  1 of 2").endsWith("2 rows\u001b[K\n");
        assertThat(written().chars().filter(character -> character == '\n')).hasSize(1);
    }

    @Test
    void drawsNoMoreThanTenTimesASecond() {
        ProgressBar bar = new ProgressBar(screen(true), "Importing");
        for (int i = 0; i < 1000; i++) {
            pass(1);
            bar.show(i, 1000, () -> "");
        }

        assertThat(written().chars().filter(character -> character == '\r')).hasSize(11);
    }

    @Test
    void neverShowsMoreThanAll() {
        ProgressBar bar = new ProgressBar(screen(false), "Importing");
        pass(6000);
        bar.show(12, 10, () -> "more than was announced");
        pass(6000);
        bar.show(1, 0, () -> "nobody knows of what");

        assertThat(written()).contains("100 %", "  0 %");
    }

    @Test
    void leavesTheDrawnLineStandingBeforeAMessage() {
        Screen screen = screen(true);
        screen.draw("half way");
        screen.leaveDrawn();
        screen.line("broken");

        assertThat(written()).endsWith("half way\u001b[K\nbroken\n");
    }
}
