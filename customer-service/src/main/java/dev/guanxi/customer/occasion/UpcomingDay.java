package dev.guanxi.customer.occasion;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An occasion that comes up, as it is found.
 *
 * @param contactId whom it is about, null for the whole customer
 * @param firstYear null if it is not known
 */
record UpcomingDay(
        LocalDate on,
        OccasionKind kind,
        UUID sourceId,
        String part,
        UUID customerId,
        UUID contactId,
        Integer firstYear) {

    OccasionKey key() {
        return new OccasionKey(sourceId, part, on);
    }

    /** The how manieth time it comes round, null if the first year is not known or it has only begun. */
    Integer times() {
        return firstYear == null || firstYear >= on.getYear() ? null : on.getYear() - firstYear;
    }
}
