package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Deals page by page, the newest first, for who reads very many; one more than the limit. */
@Singleton
public final class OpportunityPages {

    private final NamedCustomers named;
    private final OpportunityReader reader;

    OpportunityPages(NamedCustomers named, OpportunityReader reader) {
        this.named = named;
        this.reader = reader;
    }

    public Uni<List<Opportunity>> page(
            Mutiny.Session session, Scope scope, OpportunityFilter filter, Cursor after, int limit) {
        return named.settle(session, scope, filter.customerId, id -> filter.customerId = id)
                .chain(() -> reader.list(session, scope, filter, after, limit));
    }
}
