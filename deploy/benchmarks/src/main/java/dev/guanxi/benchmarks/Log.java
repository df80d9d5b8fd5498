package dev.guanxi.benchmarks;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says on the error output what is going on, so that the output holds results only. */
final class Log {

    private Log() {}

    static void say(String format, Object... values) {
        System.err.println(
                LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + String.format(Locale.ROOT, format, values));
    }
}
