package dev.guanxi.segmentation.shopper.success;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.segmentation.shopper.ReportPeriod;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Reads what came of sessions. */
@Singleton
class SuccessService {

    private final Transactions transactions;
    private final SuccessRepository successes;
    private final Clock clock;

    SuccessService(Transactions transactions, SuccessRepository successes, Clock clock) {
        this.transactions = transactions;
        this.successes = successes;
        this.clock = clock;
    }

    Uni<Page<Success>> list(SuccessBy by, SuccessFilterData filter, Cursor after, int limit) {
        ReportPeriod.refuseEmpty(filter.from(), filter.until(), clock.instant());
        return transactions
                .read(session -> successes.list(session, by, filter, after == null ? null : after.text(0), limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.key())));
    }
}
