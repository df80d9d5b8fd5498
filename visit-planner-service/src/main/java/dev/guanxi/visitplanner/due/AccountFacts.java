package dev.guanxi.visitplanner.due;

import dev.guanxi.visitplanner.rhythm.Tier;
import java.time.Instant;
import java.util.UUID;

/**
 * What was known of one account at the moment asked about.
 *
 * @param tier null while it is not known
 * @param registeredAt when we learned of the customer
 * @param lastVisit start of the last visit kept; null if none
 * @param lastPurchase null if none
 * @param open the next appointment that is still open; null if none
 * @param unreported the latest appointment that has passed without anybody saying what came of it; null if none
 */
public record AccountFacts(
        Tier tier,
        Instant registeredAt,
        Instant lastVisit,
        Instant lastPurchase,
        Appointed open,
        Appointed unreported) {

    /** An appointment, as far as it matters here. */
    public record Appointed(UUID appointmentId, Instant startsAt) {}
}
