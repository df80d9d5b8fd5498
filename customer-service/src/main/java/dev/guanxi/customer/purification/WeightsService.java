package dev.guanxi.customer.purification;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Consumer;

/** The weights of purification and their history; each public method is one transaction. */
@Singleton
public final class WeightsService {

    private final Transactions transactions;
    private final WeightsStore store;
    private final Clock clock;

    WeightsService(Transactions transactions, WeightsStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    public Uni<PurificationWeights> newest() {
        return transactions.read(store::newest);
    }

    /** All versions, the newest first. */
    public Uni<Page<PurificationWeights>> history(Cursor after, int limit) {
        return transactions
                .read(session -> store.list(session, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.version())));
    }

    /**
     * Sets new weights as the next version; the same weights again change nothing.
     *
     * @param requireMatch refuses if the newest version is not the one that the caller read
     */
    public Uni<PurificationWeights> set(
            String caller, WeightsData wanted, String ifMatch, Consumer<PurificationWeights> requireMatch) {
        wanted.check("");
        return transactions
                .write(session -> store.newest(session)
                        .invoke(requireMatch)
                        .chain(newest -> newest.weights().equals(wanted)
                                ? Uni.createFrom().item(newest)
                                : store.insert(
                                        session,
                                        new PurificationWeights(
                                                newest.version() + 1, clock.instant(), caller, wanted))))
                .onFailure(failure -> Failures.violates(failure, "purification_weights_pkey"))
                .transform(failure -> Versions.stale(ifMatch));
    }
}
