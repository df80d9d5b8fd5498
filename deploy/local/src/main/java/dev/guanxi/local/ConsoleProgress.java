package dev.guanxi.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Shows the start on the terminal: a line for each part that is ready, and below, where lines can be rewritten, what is
 * still awaited.
 */
final class ConsoleProgress implements Progress {

    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream out;
    private final boolean rewrites;
    private final Set<String> awaited = new LinkedHashSet<>();

    /** @param rewrites whether {@code out} is a terminal */
    ConsoleProgress(PrintStream out, boolean rewrites) {
        this.out = out;
        this.rewrites = rewrites;
    }

    @Override
    public synchronized void starting(String component) {
        awaited.add(component);
        showAwaited();
    }

    @Override
    public synchronized void ready(String component, Duration after) {
        awaited.remove(component);
        clear();
        out.printf(Locale.ROOT, "  %-24s ready after %4.1f s%n", component, after.toMillis() / 1000.0);
        showAwaited();
    }

    /** Leaves the cursor on an empty line. */
    synchronized void clear() {
        if (rewrites) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }

    private void showAwaited() {
        if (rewrites && !awaited.isEmpty()) {
            out.print(CLEAR_LINE + "  … " + String.join(", ", awaited));
            out.flush();
        }
    }
}
