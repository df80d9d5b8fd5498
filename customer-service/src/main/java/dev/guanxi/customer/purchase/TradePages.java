package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Purchases and returns page by page in order of id, for who reads very many; one more than the limit. */
@Singleton
public final class TradePages {

    private final NamedCustomers named;
    private final PurchaseReader purchases;
    private final ReturnReader returns;

    TradePages(NamedCustomers named, PurchaseReader purchases, ReturnReader returns) {
        this.named = named;
        this.purchases = purchases;
        this.returns = returns;
    }

    public Uni<List<Purchase>> purchases(
            Mutiny.Session session, Scope scope, TradeFilter filter, Cursor after, int limit) {
        return named.settle(session, scope, filter.customerId, id -> filter.customerId = id)
                .chain(() -> purchases.inOrderOfId(session, filter.where(scope, "purchased_at", after), limit));
    }

    public Uni<List<PurchaseReturn>> returns(
            Mutiny.Session session, Scope scope, ReturnFilter filter, Cursor after, int limit) {
        return named.settle(session, scope, filter.customerId, id -> filter.customerId = id)
                .chain(() -> returns.inOrderOfId(session, filter.where(scope, after), limit));
    }
}
