package dev.guanxi.customer.purification;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonColumns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and keeps all versions of the weights. */
@Singleton
final class WeightsStore {

    private static final String COLUMNS =
            "select version, set_at, set_by, cast(content as text) from purification_weights";

    private final JsonColumns json;

    WeightsStore(JsonColumns json) {
        this.json = json;
    }

    /** The newest version; the first came with the tables. */
    Uni<PurificationWeights> newest(Mutiny.Session session) {
        return session.createNativeQuery(COLUMNS + " order by version desc limit 1", Object[].class)
                .getSingleResult()
                .map(this::weights);
    }

    /** One version more than the limit, the newest first. */
    Uni<List<PurificationWeights>> list(Mutiny.Session session, Cursor after, int limit) {
        Conditions where = new Conditions().and("version < :after", after, cursor -> cursor.read(0, Long::valueOf));
        return where.bind(session.createNativeQuery(
                        COLUMNS + " where " + where + " order by version desc limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(this::weights).toList());
    }

    private PurificationWeights weights(Object[] row) {
        return new PurificationWeights(
                (Long) row[0], Columns.instant(row[1]), (String) row[2], json.read(row[3], WeightsData.class));
    }

    Uni<PurificationWeights> insert(Mutiny.Session session, PurificationWeights set) {
        return session.createNativeQuery("""
                        insert into purification_weights (version, content, set_at, set_by)
                        values (:version, cast(cast(:content as text) as json), :at, :by)""")
                .setParameter("version", set.version())
                .setParameter("content", json.write(set.weights()))
                .setParameter("at", set.setAt())
                .setParameter("by", set.setBy())
                .executeUpdate()
                .replaceWith(set);
    }
}
