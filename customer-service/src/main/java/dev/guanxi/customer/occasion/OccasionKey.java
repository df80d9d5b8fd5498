package dev.guanxi.customer.occasion;

import dev.guanxi.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Names an occasion each time it comes round.
 *
 * @param sourceId what it follows from: a contact, a recorded occasion, a customer
 * @param part which of the source's, a festival's name for the day of a festival
 */
record OccasionKey(UUID sourceId, String part, LocalDate on) {

    private static final String SEPARATOR = "~";

    String text() {
        return sourceId + SEPARATOR + part + SEPARATOR + on;
    }

    /** @throws Refusal if it is no occasion's name */
    static OccasionKey parse(String pointer, String text) {
        String[] parts = text.split(SEPARATOR, -1);
        try {
            LocalDate on = LocalDate.parse(parts[2]);
            if (OccasionCalendar.isKnown(on)) {
                return new OccasionKey(UUID.fromString(parts[0]), parts[1], on);
            }
            throw unknown(pointer, text);
        } catch (RuntimeException e) {
            throw unknown(pointer, text);
        }
    }

    static Refusal unknown(String pointer, String text) {
        return Refusal.unprocessable(
                "OCCASION_UNKNOWN", pointer, text, "The key of an occasion of this customer, as listed.");
    }
}
