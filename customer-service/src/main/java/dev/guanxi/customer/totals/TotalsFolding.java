package dev.guanxi.customer.totals;

import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Folds what changes added to totals into one row each, table by table. Several instances may do it at once; what one has
 * folded, the other does not find.
 */
@Singleton
public final class TotalsFolding {

    private final Transactions transactions;

    TotalsFolding(Transactions transactions) {
        this.transactions = transactions;
    }

    @Scheduled(every = "{guanxi.totals.fold-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> fold() {
        return Multi.createFrom()
                .iterable(TotalsTable.ALL)
                .onItem()
                .transformToUniAndConcatenate(table -> transactions.write(
                        session -> session.createNativeQuery(table.fold()).executeUpdate()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
