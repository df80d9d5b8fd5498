package dev.guanxi.segmentation.value;

import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.cache.CacheResult;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Snapshots of everybody's value. One that was made a moment ago serves again, and callers who ask for the same at once
 * wait for one computation.
 */
@ApplicationScoped
class ValueSnapshots {

    private final Transactions transactions;
    private final BuyingRepository buyings;

    ValueSnapshots(Transactions transactions, BuyingRepository buyings) {
        this.transactions = transactions;
        this.buyings = buyings;
    }

    @CacheResult(cacheName = "value-scales")
    Uni<ValueSnapshot> asOf(String currency, Instant asOf) {
        return transactions.read(session -> buyings.all(session, currency, asOf)
                .chain(customers -> buyings.returns(session, currency, asOf)
                        .chain(returns -> buyings.excluded(session, currency, asOf)
                                .map(excluded -> ValueSnapshot.of(asOf, customers, returns, excluded)))));
    }
}
