package dev.guanxi.customer.dossier;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** A customer's records of one kind, narrowed to some; each page has one record more than the limit. */
public final class DossierList<R extends DossierRecord<?>> {

    private final DossierKind<R> kind;
    private final Conditions where;

    public DossierList(DossierKind<R> kind, UUID customerId) {
        this.kind = kind;
        this.where = new Conditions("r.customerId = :customerId", customerId);
    }

    /** Only those with the value; null does not narrow. */
    public DossierList<R> with(String property, Object value) {
        where.and("r." + property + " = :" + property, value);
        return this;
    }

    /** Only those that meet the condition on {@code r}. */
    public DossierList<R> where(String condition) {
        where.and(condition);
        return this;
    }

    public Uni<List<R>> inOrderOfId(Mutiny.Session session, Cursor after, int limit) {
        where.and("r.id > :afterId", after, cursor -> cursor.uuid(0));
        return page(session, " order by r.id", limit);
    }

    /** @param time the property that tells when it was */
    public Uni<List<R>> newestFirst(Mutiny.Session session, String time, Cursor after, int limit) {
        where.and(
                "(r." + time + ", r.id) < (:afterTime, :afterId)",
                after,
                cursor -> cursor.instant(0),
                cursor -> cursor.uuid(1));
        return page(session, " order by r." + time + " desc, r.id desc", limit);
    }

    private Uni<List<R>> page(Mutiny.Session session, String order, int limit) {
        return where.bind(session.createSelectionQuery(
                        "from " + kind.entity() + " r where " + where + order, kind.type()))
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
