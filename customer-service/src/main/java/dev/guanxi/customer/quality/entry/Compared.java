package dev.guanxi.customer.quality.entry;

import dev.guanxi.customer.profile.CustomerKind;
import dev.guanxi.customer.quality.matching.MatchRecord;
import java.util.UUID;

/** A customer that is compared with others. */
public record Compared(UUID id, UUID dealerId, String name, MatchRecord record) {

    /** Columns of table {@code customer} c, as {@link #of} takes them. */
    static final String COLUMNS =
            "c.id, c.dealer_id, c.name, c.kind, c.street, c.city, c.region, c.postal_code, c.country, c.phone";

    static Compared of(Object[] row) {
        return new Compared(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                MatchRecord.of(
                        row[3].equals(CustomerKind.PERSON.name()),
                        (String) row[2],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9]));
    }
}
