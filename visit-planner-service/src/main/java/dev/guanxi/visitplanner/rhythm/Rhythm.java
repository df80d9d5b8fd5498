package dev.guanxi.visitplanner.rhythm;

import dev.guanxi.platform.problem.Refusal;
import java.time.Duration;

/**
 * How long a customer may be left without contact.
 *
 * @param days from {@value #SHORTEST} to {@value #LONGEST}
 * @param source what set it
 */
public record Rhythm(int days, Source source) {

    public static final int SHORTEST = 1;
    public static final int LONGEST = 730;

    /** What set a rhythm: the account's tier, an agreement with this customer, or that no tier is known yet. */
    public enum Source {
        TIER,
        CUSTOMER,
        TIER_UNKNOWN
    }

    public Rhythm {
        check(days, "/days");
    }

    /** Refuses days out of range; {@code pointer} says which field they stand in. */
    static int check(int days, String pointer) {
        if (days < SHORTEST || days > LONGEST) {
            throw Refusal.invalidField(
                    "RHYTHM_INVALID", pointer, days, "A rhythm is from %d to %d days.".formatted(SHORTEST, LONGEST));
        }
        return days;
    }

    public Duration duration() {
        return Duration.ofDays(days);
    }
}
