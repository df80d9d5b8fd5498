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

    private final Transactions transactions;
    private final MixRepository mixes;
    private final Clock clock;

    MixService(Transactions transactions, MixRepository mixes, Clock clock) {
        this.transactions = transactions;
        this.mixes = mixes;
        this.clock = clock;
    }

    /** @param until a day of the last week; null for today */
    Uni<MixView> of(String store, int weeks, LocalDate until) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate next = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        if (until != null && !until.isBefore(next)) {
            throw Refusal.invalidField(
                    "PERIOD_INVALID", "query:until", until, "A day before " + next + ", when this week is over.");
        }
        LocalDate end = until == null ? next : until.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        LocalDate first = end.minusWeeks(weeks);
        return transactions
                .read(session -> mixes.read(session, store, first, end))
                .map(mix -> MixView.of(store, mix));
    }
}
