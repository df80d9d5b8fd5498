package dev.guanxi.customer.timeline;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What happened with a customer, in one order. */
@Singleton
public final class TimelineService {

    private final Transactions transactions;
    private final CustomerReach reach;
    private final TimelineReader reader;

    TimelineService(Transactions transactions, CustomerReach reach, TimelineReader reader) {
        this.transactions = transactions;
        this.reach = reach;
        this.reader = reader;
    }

    /**
     * The newest first; of the same time, in reverse order of id.
     *
     * @param only null for all kinds
     */
    public Uni<Page<TimelineItem>> ofCustomer(
            Scope scope, UUID customerId, TimelineKind only, Cursor after, int limit) {
        return transactions
                .read(session -> reach.require(session, scope, customerId)
                        .chain(() -> reader.ofCustomer(session, customerId, only, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.at(), last.id())));
    }
}
