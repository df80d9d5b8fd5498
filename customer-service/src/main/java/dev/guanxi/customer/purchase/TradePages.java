package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Purchases and returns page by page in order of id, for who reads very many; one more than the limit. */
@Singleton
public final class TradePages {

    private final PurchaseReader purchases;
    private final ReturnReader returns;

    TradePages(PurchaseReader purchases, ReturnReader returns) {
        this.purchases = purchases;
        this.returns = returns;
    }

    public Uni<List<Purchase>> purchases(
            Mutiny.Session session, Scope scope, TradeFilter filter, Cursor after, int limit) {
        return purchases.inOrderOfId(session, filter.where(scope, "purchased_at", after), limit);
    }

    public Uni<List<PurchaseReturn>> returns(
            Mutiny.Session session, Scope scope, TradeFilter filter, Cursor after, int limit) {
        return returns.inOrderOfId(session, filter.where(scope, "returned_at", after), limit);
    }
}
