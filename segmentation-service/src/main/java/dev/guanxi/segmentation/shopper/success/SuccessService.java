package dev.guanxi.segmentation.shopper.success;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Reads what came of sessions. */
@Singleton
class SuccessService {

    private final Transactions transactions;
    private final SuccessRepository successes;

    SuccessService(Transactions transactions, SuccessRepository successes) {
        this.transactions = transactions;
        this.successes = successes;
    }

    Uni<Page<Success>> list(SuccessBy by, SuccessFilterData filter, Cursor after, int limit) {
        return transactions
                .read(session -> successes.list(session, by, filter, after == null ? null : after.text(0), limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.key())));
    }
}
