package dev.guanxi.segmentation.segment.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When something happened, and with what amount each time; in any order. */
public final class Moments {

    public static final Moments NONE = new Moments();

    /** Days that nothing lies back or ahead; a rule may compare with any number. */
    private static final long AGES = 1_000_000;

    private final List<Instant> times = new ArrayList<>();
    private final List<BigDecimal> amounts = new ArrayList<>();

    /** @param amount null where there is none to be added up, as of another currency */
    public Moments add(Instant time, BigDecimal amount) {
        times.add(time);
        amounts.add(amount);
        return this;
    }

    /** How often it happened within the days before now: since now less that many days, exclusive, up to now. */
    long count(Instant now, long days) {
        Instant from = now.minus(Duration.ofDays(days));
        return times.stream()
                .filter(time -> time.isAfter(from) && !time.isAfter(now))
                .count();
    }

    /** What it came to within these days, added up exactly. */
    BigDecimal sum(Instant now, long days) {
        Instant from = now.minus(Duration.ofDays(days));
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < times.size(); i++) {
            Instant time = times.get(i);
            if (amounts.get(i) != null && time.isAfter(from) && !time.isAfter(now)) {
                sum = sum.add(amounts.get(i));
            }
        }
        return sum;
    }

    /** The same for each time that has an amount; 0 without one. */
    BigDecimal mean(Instant now, long days) {
        Instant from = now.minus(Duration.ofDays(days));
        long count = 0;
        for (int i = 0; i < times.size(); i++) {
            Instant time = times.get(i);
            count += amounts.get(i) != null && time.isAfter(from) && !time.isAfter(now) ? 1 : 0;
        }
        return count == 0 ? BigDecimal.ZERO : sum(now, days).divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
    }

    /** Full days since the last time up to now; {@link Fact#NEVER} if there was none. */
    long daysSinceLast(Instant now) {
        Instant last = last(now);
        return last == null ? Fact.NEVER : Duration.between(last, now).toDays();
    }

    boolean isAhead(Instant now) {
        return times.stream().anyMatch(time -> time.isAfter(now));
    }

    /** When the window's content changes next, because something drops out of it or comes true; null if never. */
    Instant nextChange(Instant now, long days) {
        Instant next = nextAhead(now);
        for (Instant time : times) {
            next = earlier(next, after(now, time, days));
        }
        return next;
    }

    /** When the days since the last time come to be that many; null if they are already, or never will be. */
    Instant reaches(Instant now, long days) {
        Instant last = last(now);
        Instant next = nextAhead(now);
        return last == null ? next : earlier(next, after(now, last, days));
    }

    /** When the next of those to come begins; null without one. */
    Instant nextAhead(Instant now) {
        Instant next = null;
        for (Instant time : times) {
            next = earlier(next, after(now, time));
        }
        return next;
    }

    static Instant earlier(Instant a, Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    private Instant last(Instant now) {
        return times.stream()
                .filter(time -> !time.isAfter(now))
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static Instant after(Instant now, Instant time, long days) {
        return days < -AGES || days > AGES ? null : after(now, time.plus(Duration.ofDays(days)));
    }

    private static Instant after(Instant now, Instant time) {
        return time.isAfter(now) ? time : null;
    }
}
