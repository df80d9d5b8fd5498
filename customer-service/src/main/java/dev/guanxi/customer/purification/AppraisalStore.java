package dev.guanxi.customer.purification;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonColumns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and keeps appraisals. */
@Singleton
final class AppraisalStore {

    private static final String COLUMNS = """
            select id, prospect_id, customer_id, appraised_at, appraised_by, cast(content as text) from appraisal""";

    private final JsonColumns json;

    AppraisalStore(JsonColumns json) {
        this.json = json;
    }

    /** The appraisal, null if there is none. */
    Uni<Appraisal> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(COLUMNS + " where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : appraisal(row));
    }

    /** One more than the limit of a prospect's appraisals, the newest first. */
    Uni<List<Appraisal>> ofProspect(Mutiny.Session session, UUID prospectId, Cursor after, int limit) {
        Conditions where = new Conditions("prospect_id = :prospect", prospectId)
                .and("(appraised_at, id) < (:time, :id)", after, cursor -> cursor.instant(0), cursor -> cursor.uuid(1));
        return where.bind(session.createNativeQuery(
                        COLUMNS + " where " + where + " order by appraised_at desc, id desc limit " + (limit + 1),
                        Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(this::appraisal).toList());
    }

    private Appraisal appraisal(Object[] row) {
        return new Appraisal(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                Columns.instant(row[3]),
                (String) row[4],
                json.read(row[5], AppraisalData.class));
    }

    Uni<Void> insert(Mutiny.Session session, Appraisal made) {
        return session.createNativeQuery("""
                        insert into appraisal (id, prospect_id, customer_id, content, appraised_at, appraised_by)
                        values (:id, :prospect, :customer, cast(cast(:content as text) as json), :at, :by)""")
                .setParameter("id", made.id())
                .setParameter("prospect", made.prospectId())
                .setParameter("customer", made.customerId())
                .setParameter("content", json.write(made.judged()))
                .setParameter("at", made.appraisedAt())
                .setParameter("by", made.appraisedBy())
                .executeUpdate()
                .replaceWithVoid();
    }
}
