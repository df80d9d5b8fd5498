package dev.guanxi.loyalty.terms;

import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** The moment for which history is asked. */
public final class AsOf {

    private AsOf() {}

    /**
     * @param text ISO 8601 with offset; null or empty: now
     * @throws Refusal where it is no such time
     */
    public static Instant of(String text, Instant now) {
        if (text == null || text.isEmpty()) {
            return now;
        }
        try {
            // A plus sign that nobody escaped arrives as a blank; no time has a blank of its own.
            Instant time = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            Terms.requireTime("query:asOf", time);
            return time;
        } catch (DateTimeParseException e) {
            throw Refusal.invalidField(
                    "TIME_INVALID", "query:asOf", text, "Expected a time with offset, such as 2011-12-11T00:00:00Z.");
        }
    }
}
