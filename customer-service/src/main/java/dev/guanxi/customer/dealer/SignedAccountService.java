package dev.guanxi.customer.dealer;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The accounts that a dealer signs for (C10). */
@Singleton
public final class SignedAccountService {

    private final Transactions transactions;
    private final DealerStore dealers;
    private final SignedAccountReader accounts;

    SignedAccountService(Transactions transactions, DealerStore dealers, SignedAccountReader accounts) {
        this.transactions = transactions;
        this.dealers = dealers;
        this.accounts = accounts;
    }

    /** What a dealer within reach signs for at present, in order of the customers' ids. */
    public Uni<Page<SignedAccount>> of(Scope scope, UUID dealer, Cursor after, int limit) {
        return transactions
                .read(session -> dealers.find(session, dealer)
                        .invoke(found -> DealerService.reached(scope, found, dealer))
                        .chain(() -> accounts.list(session, dealer, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.customerId())));
    }
}
