package dev.guanxi.customer.purchase;

import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Folds what changes of purchases and returns added to the days' totals into one row each. Sums are right before and after:
 * both are one statement. Several instances may do it at once; what one has folded, the other does not find.
 */
@Singleton
public final class TotalsFolding {

    private static final String FOLD = """
            with added as (delete from purchase_total where not folded returning *)
            insert into purchase_total as total (dealer_id, day, system, currency, purchases, revenue, returns, returned,
                                                 unmatched, folded)
            select dealer_id, day, system, currency, sum(purchases), sum(revenue), sum(returns), sum(returned),
                   sum(unmatched), true
            from added group by dealer_id, day, system, currency order by dealer_id, day, system, currency
            on conflict (dealer_id, day, system, currency) where folded do update set
              purchases = total.purchases + excluded.purchases, revenue = total.revenue + excluded.revenue,
              returns = total.returns + excluded.returns, returned = total.returned + excluded.returned,
              unmatched = total.unmatched + excluded.unmatched""";

    private final Transactions transactions;

    TotalsFolding(Transactions transactions) {
        this.transactions = transactions;
    }

    @Scheduled(every = "{guanxi.purchases.fold-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> fold() {
        return transactions
                .write(session -> session.createNativeQuery(FOLD).executeUpdate())
                .replaceWithVoid();
    }
}
