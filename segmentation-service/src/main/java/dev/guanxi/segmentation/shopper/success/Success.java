package dev.guanxi.segmentation.shopper.success;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * What came of sessions.
 *
 * @param key the playbook, type, store or promoter
 * @param followedUp became a prospect, or was handed to the supervisor
 * @param revenue by currency; amounts of different currencies are never added
 */
record Success(String key, long sessions, long bought, long followedUp, SortedMap<String, BigDecimal> revenue) {

    /** Fewer sessions than these say little. */
    static final int SMALL = 30;

    Proportion conversion() {
        return new Proportion(bought, sessions);
    }

    Proportion followUp() {
        return new Proportion(followedUp, sessions);
    }

    boolean isSmall() {
        return sessions < SMALL;
    }
}
