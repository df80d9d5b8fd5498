package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.shopper.ShopperType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads sessions. */
@Singleton
final class SessionReader {

    private static final String SELECT = """
            select id, version, store, promoter, state, started_at, supervisor_told_at, ended_at, confirmed_type, outcome,
              playbook, amount, currency, prospect_told, outcome_fingerprint, predicted_type, predicted_probability, sure,
              confirmed_at, corrected_at
            from shopper_session\s""";

    /** Null if there is none. */
    Uni<ShopperSession> find(Mutiny.Session session, UUID id) {
        return one(session, SELECT + "where id = :id", id);
    }

    /** The same, and others who want to change it wait. */
    Uni<ShopperSession> findForChange(Mutiny.Session session, UUID id) {
        return one(session, SELECT + "where id = :id for update", id);
    }

    private static Uni<ShopperSession> one(Mutiny.Session session, String query, UUID id) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(SessionReader::session);
    }

    /** Whether a model was learned since the session last changed: what it tells may have changed without it. */
    Uni<Boolean> isToldAnew(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("""
                        select exists (
                          select 1 from shopper_model m
                          join shopper_session s on m.created_at >= coalesce(s.corrected_at, s.touched_at)
                          where s.id = :id)""", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** One more than the limit, the newest first. */
    Uni<List<ShopperSession>> list(
            Mutiny.Session session, String store, String promoter, SessionState state, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and("store = :store", store)
                .and("promoter = :promoter", promoter)
                .and("state = :state", state, SessionState::name)
                .and("id < :after", after, cursor -> cursor.uuid(0));
        return where.bind(session.createNativeQuery(
                        SELECT + "where " + where + " order by id desc limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(SessionReader::session).toList());
    }

    private static ShopperSession session(Object[] columns) {
        if (columns == null) {
            return null;
        }
        Row row = new Row(columns);
        SessionState state = row.name(4, SessionState.class);
        return new ShopperSession(
                row.uuid(0),
                row.number(1),
                row.text(2),
                row.text(3),
                state,
                row.instant(5),
                row.instant(6),
                state == SessionState.ENDED ? ended(row, columns) : null);
    }

    private static ShopperSession.Ended ended(Row row, Object[] columns) {
        return new ShopperSession.Ended(
                row.instant(7),
                row.name(8, ShopperType.class),
                row.name(9, Outcome.class),
                row.name(10, ShopperType.class),
                row.decimal(11),
                row.text(12),
                row.flag(13),
                row.text(14),
                row.name(15, ShopperType.class),
                ((Number) columns[16]).doubleValue(),
                row.flag(17),
                row.instant(18),
                row.instant(19));
    }
}
