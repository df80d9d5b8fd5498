package dev.guanxi.local.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/**
 * Where the demonstration writes. On a terminal the last line can be drawn again and again; anywhere else every line
 * stays, so there are few of them.
 */
final class Screen {

    private static final String CLEAR_TO_END_OF_LINE = "\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanoClock;
    private boolean lineOpen;

    /**
     * @param out written to in UTF-8 whatever the locale, for the sake of bars and ticks
     * @param nanoClock such as {@link System#nanoTime()}
     */
    Screen(PrintStream out, boolean terminal, LongSupplier nanoClock) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.terminal = terminal;
        this.nanoClock = nanoClock;
    }

    boolean isTerminal() {
        return terminal;
    }

    long nanos() {
        return nanoClock.getAsLong();
    }

    /** A line that stays. It takes the place of a line that was drawn. */
    void line(String text) {
        out.println(lineOpen ? "\r" + text + CLEAR_TO_END_OF_LINE : text);
        out.flush();
        lineOpen = false;
    }

    void line() {
        line("");
    }

    /** A line that the next one takes the place of; only on a terminal. */
    void draw(String text) {
        out.print("\r" + text + CLEAR_TO_END_OF_LINE);
        out.flush();
        lineOpen = true;
    }

    /** Leaves a drawn line standing, so that what comes next begins on a line of its own. */
    void leaveDrawn() {
        if (lineOpen) {
            out.println();
            lineOpen = false;
        }
    }
}
