package dev.guanxi.customer.rights;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must be kept of a person, and for how long: an erasure that shall leave nothing is refused until then.
 *
 * @param invoices how long purchases and returns are kept, from their day on
 * @param giftLedger how long gifts and solicitations are kept, from their day on
 */
public record Retention(Period invoices, Period giftLedger) {

    /**
     * A rule that holds.
     *
     * @param records how many records it keeps, of all ages
     * @param until the first day on which it keeps nothing any more
     */
    public record Kept(RetentionRule rule, long records, LocalDate until) {}

    /** Records of a kind: how many there are, and the day of the newest; null without any. */
    public record Held(long records, LocalDate newest) {}

    /** The rules that keep something on a day. */
    public List<Kept> on(LocalDate today, Held purchases, Held gifts) {
        return Stream.of(
                        kept(RetentionRule.INVOICES, invoices, purchases),
                        kept(RetentionRule.GIFT_LEDGER, giftLedger, gifts))
                .filter(kept -> kept != null && today.isBefore(kept.until()))
                .toList();
    }

    private static Kept kept(RetentionRule rule, Period period, Held held) {
        return held.newest() == null
                ? null
                : new Kept(rule, held.records(), held.newest().plus(period));
    }
}
