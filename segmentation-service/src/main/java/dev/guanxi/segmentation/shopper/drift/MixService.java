package dev.guanxi.segmentation.shopper.drift;

import dev.guanxi.platform.persistence.Transactions;
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
        LocalDate day = until == null ? clock.instant().atZone(ZoneOffset.UTC).toLocalDate() : until;
        LocalDate end = day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        LocalDate first = end.minusWeeks(weeks);
        return transactions
                .read(session -> mixes.read(session, store, first, end))
                .map(mix -> MixView.of(store, mix));
    }
}
