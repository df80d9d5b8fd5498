package dev.guanxi.customer.dossier;

import dev.guanxi.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** A customer's records of one kind, narrowed to some; each page has one record more than the limit. */
public final class DossierList<R extends DossierRecord<?>> {

    private final DossierKind<R> kind;
    private final StringBuilder where;
    private final Map<String, Object> values = new HashMap<>();

    public DossierList(DossierKind<R> kind, UUID customerId) {
        this.kind = kind;
        this.where = new StringBuilder("from ").append(kind.entity()).append(" r where r.customerId = :customerId");
        values.put("customerId", customerId);
    }

    /** Only those with the value; null does not narrow. */
    public DossierList<R> with(String property, Object value) {
        if (value != null) {
            where.append(" and r.").append(property).append(" = :").append(property);
            values.put(property, value);
        }
        return this;
    }

    /** Only those that meet the condition on {@code r}. */
    public DossierList<R> where(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    public Uni<List<R>> inOrderOfId(Mutiny.Session session, Cursor after, int limit) {
        if (after != null) {
            where.append(" and r.id > :afterId");
            values.put("afterId", after.uuid(0));
        }
        return page(session, " order by r.id", limit);
    }

    /** @param time the property that tells when it was */
    public Uni<List<R>> newestFirst(Mutiny.Session session, String time, Cursor after, int limit) {
        if (after != null) {
            where.append(" and (r.").append(time).append(", r.id) < (:afterTime, :afterId)");
            values.put("afterTime", after.instant(0));
            values.put("afterId", after.uuid(1));
        }
        return page(session, " order by r." + time + " desc, r.id desc", limit);
    }

    private Uni<List<R>> page(Mutiny.Session session, String order, int limit) {
        var query = session.createSelectionQuery(where + order, kind.type());
        values.forEach(query::setParameter);
        return query.setMaxResults(limit + 1).getResultList();
    }
}
