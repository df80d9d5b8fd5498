package dev.guanxi.platform.http;

import dev.guanxi.platform.problem.Refusal;

/** How many items a page may have. */
public final class Limit {

    public static final int DEFAULT = 50;
    public static final int MAX = 200;

    private Limit() {}

    /** The limit asked for, {@value #DEFAULT} if none was; refuses what is not within 1 and {@value #MAX}. */
    public static int of(Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MAX) {
            throw Refusal.invalidField("LIMIT_INVALID", "query:limit", asked, "limit must be from 1 to " + MAX + ".");
        }
        return asked;
    }
}
