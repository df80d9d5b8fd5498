package dev.guanxi.local.demo;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Shows how far one step is. On a terminal it is a bar that is drawn up to ten times a second; elsewhere a line every
 * five seconds, so that a log tells that something happens without being flooded. Both end with a line that stays.
 */
final class ProgressBar {

    private static final int WIDTH = 24;
    private static final int LABEL_WIDTH = 30;
    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
    private static final long LINE_NANOS = Duration.ofSeconds(5).toNanos();

    private final Screen screen;
    private final String label;
    private final long begun;
    private long shown;

    ProgressBar(Screen screen, String label) {
        this.screen = screen;
        this.label = "  " + label + " ".repeat(Math.max(1, LABEL_WIDTH - label.length()));
        this.begun = screen.nanos();
        this.shown = begun;
        if (screen.isTerminal()) {
            screen.draw(this.label + bar(0));
        }
    }

    /** @param detail what has been done so far, in words; asked for only when it is shown */
    void show(long done, long total, Supplier<String> detail) {
        long interval = screen.isTerminal() ? REDRAW_NANOS : LINE_NANOS;
        if (screen.nanos() - shown < interval) {
            return;
        }
        shown = screen.nanos();
        int percent = percent(done, total);
        if (screen.isTerminal()) {
            screen.draw("%s%s %3d %%  %s".formatted(label, bar(percent), percent, detail.get()));
        } else {
            screen.line("%s%3d %%  %s".formatted(label, percent, detail.get()));
        }
    }

    /** The step is done. */
    void end(String detail) {
        screen.line("%s%s  %s".formatted(label, Figures.seconds(elapsed()), detail));
    }

    Duration elapsed() {
        return Duration.ofNanos(screen.nanos() - begun);
    }

    /** Units of work in a second since the start, 0 in the first moment. */
    long rate(long done) {
        long millis = elapsed().toMillis();
        return millis == 0 ? 0 : done * 1000 / millis;
    }

    /** Down, so that 100 means all. */
    private static int percent(long done, long total) {
        return total <= 0 ? 0 : (int) Math.max(0, Math.min(100, done * 100 / total));
    }

    private static String bar(int percent) {
        int filled = percent * WIDTH / 100;
        return "█".repeat(filled) + "░".repeat(WIDTH - filled);
    }
}
