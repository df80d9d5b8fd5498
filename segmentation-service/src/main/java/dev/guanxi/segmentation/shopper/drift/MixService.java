package dev.guanxi.segmentation.shopper.drift;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** Reads the mix of a store's shoppers by weeks. */
@Singleton
class MixService {

    private static final int USUAL_WEEKS = 12;
    private static final int MOST_WEEKS = 52;

    private final Transactions transactions;
    private final MixRepository mixes;
    private final Clock clock;

    MixService(Transactions transactions, MixRepository mixes, Clock clock) {
        this.transactions = transactions;
        this.mixes = mixes;
        this.clock = clock;
    }

    /**
     * The mix of whole weeks.
     *
     * @param from a day of the first week; null for twelve weeks
     * @param until the day after the last; null for the end of this week
     */
    Uni<MixView> of(String store, LocalDate from, LocalDate until) {
        LocalDate next = monday(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        if (until != null && until.isAfter(next)) {
            throw Refusal.invalidField(
                    "PERIOD_TOO_LATE", "query:until", until, "At most " + next + ", when this week is over.");
        }
        LocalDate end = until == null ? next : monday(until.minusDays(1));
        LocalDate first =
                from == null ? end.minusWeeks(USUAL_WEEKS) : monday(from).minusWeeks(1);
        if (from != null && !from.isBefore(until == null ? next : until)) {
            throw Refusal.invalidField("PERIOD_EMPTY", "query:from", from, "A day before the end.");
        }
        if (first.isBefore(end.minusWeeks(MOST_WEEKS))) {
            throw Refusal.invalidField(
                    "PERIOD_TOO_LONG", "query:from", from, "At most " + MOST_WEEKS + " weeks before " + end + ".");
        }
        return transactions
                .read(session -> mixes.read(session, store, first, end))
                .map(mix -> MixView.of(store, mix));
    }

    /** The Monday after the day's week. */
    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
}
