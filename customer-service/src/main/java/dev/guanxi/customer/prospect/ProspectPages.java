package dev.guanxi.customer.prospect;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Prospects page by page, the newest first, for who reads very many; one more than the limit. */
@Singleton
public final class ProspectPages {

    private final NamedCustomers named;
    private final ProspectRepository prospects;

    ProspectPages(NamedCustomers named, ProspectRepository prospects) {
        this.named = named;
        this.prospects = prospects;
    }

    public Uni<List<CapturedProspect>> page(
            Mutiny.Session session, Scope scope, ProspectFilter filter, Cursor after, int limit) {
        return named.settle(session, scope, filter.customerId, id -> filter.customerId = id)
                .chain(() -> prospects.list(session, scope, filter, after, limit))
                .map(found -> found.stream().map(ProspectEntity::toProspect).toList());
    }
}
