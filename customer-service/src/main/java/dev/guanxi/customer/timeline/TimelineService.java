package dev.guanxi.customer.timeline;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
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

    /** The newest of these kinds first; of the same time, in reverse order of id. */
    public Uni<Page<TimelineItem>> ofCustomer(
            Scope scope, UUID customerId, List<TimelineKind> kinds, Cursor after, int limit) {
        return transactions
                .read(session -> reach.require(session, scope, customerId)
                        .chain(() -> reader.ofCustomer(session, customerId, kinds, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.at(), last.id())));
    }
}
