package dev.guanxi.customer.prospect;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Prospects page by page, the newest first, for who reads very many; one more than the limit. */
@Singleton
public final class ProspectPages {

    private final ProspectRepository prospects;

    ProspectPages(ProspectRepository prospects) {
        this.prospects = prospects;
    }

    public Uni<List<CapturedProspect>> page(
            Mutiny.Session session, Scope scope, ProspectFilter filter, Cursor after, int limit) {
        return prospects
                .list(session, scope, filter, after, limit)
                .map(found -> found.stream().map(ProspectEntity::toProspect).toList());
    }
}
