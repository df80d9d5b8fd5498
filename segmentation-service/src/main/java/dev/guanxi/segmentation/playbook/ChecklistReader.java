package dev.guanxi.segmentation.playbook;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.playbook.Checklist.Tick;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads checklists with what was ticked. */
@Singleton
final class ChecklistReader {

    private static final String SELECT =
            "select id, version, playbook, owner, day, visit_id, created_at from checklist ";

    /** Nobody's id: it stands for no visit where columns are compared. */
    private static final UUID NO_VISIT = new UUID(0, 0);

    /** Null if there is none. */
    Uni<Checklist> find(Mutiny.Session session, UUID id) {
        return one(session, "where id = :id", Map.of("id", id));
    }

    Uni<Checklist> findForChange(Mutiny.Session session, UUID id) {
        return one(session, "where id = :id for update", Map.of("id", id));
    }

    /** The one that its owner has for this playbook, day and visit; null if there is none. */
    Uni<Checklist> findSame(Mutiny.Session session, String owner, NewChecklistData asked) {
        return one(
                session,
                "where owner = :owner and playbook = :playbook and day = :day"
                        + " and coalesce(visit_id, '00000000-0000-0000-0000-000000000000') = :visit",
                Map.of(
                        "owner",
                        owner,
                        "playbook",
                        asked.playbook(),
                        "day",
                        asked.day(),
                        "visit",
                        asked.visitId() == null ? NO_VISIT : asked.visitId()));
    }

    private Uni<Checklist> one(Mutiny.Session session, String where, Map<String, Object> values) {
        var query = session.createNativeQuery(SELECT + where, Object[].class);
        values.forEach(query::setParameter);
        return query.getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().nullItem()
                        : withTicks(session, List.of(checklist(row))).map(found -> found.get(0)));
    }

    /** One more than the limit, the newest first. */
    Uni<List<Checklist>> list(
            Mutiny.Session session, String owner, String playbook, LocalDate day, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and("owner = :owner", owner)
                .and("playbook = :playbook", playbook)
                .and("day = :day", day)
                .and("id < :after", after, cursor -> cursor.uuid(0));
        return where.bind(session.createNativeQuery(
                        SELECT + "where " + where + " order by id desc limit " + (limit + 1), Object[].class))
                .getResultList()
                .chain(rows -> withTicks(
                        session, rows.stream().map(ChecklistReader::checklist).toList()));
    }

    private static Checklist checklist(Object[] columns) {
        Row row = new Row(columns);
        return new Checklist(
                row.uuid(0),
                row.number(1),
                row.text(2),
                row.text(3),
                (LocalDate) columns[4],
                row.uuid(5),
                row.instant(6),
                Map.of());
    }

    private static Uni<List<Checklist>> withTicks(Mutiny.Session session, List<Checklist> checklists) {
        if (checklists.isEmpty()) {
            return Uni.createFrom().item(checklists);
        }
        return session.createNativeQuery("""
                        select checklist_id, item, done, note, ticked_by, ticked_at from checklist_tick
                        where checklist_id = any(cast(cast(:ids as text) as uuid[]))""", Object[].class)
                .setParameter(
                        "ids",
                        ArrayRows.text(checklists.stream().map(Checklist::id).toList()))
                .getResultList()
                .map(rows -> attached(checklists, rows));
    }

    private static List<Checklist> attached(List<Checklist> checklists, List<Object[]> rows) {
        Map<UUID, Map<String, Tick>> ticks = new HashMap<>();
        for (Object[] columns : rows) {
            Row row = new Row(columns);
            ticks.computeIfAbsent(row.uuid(0), id -> new LinkedHashMap<>())
                    .put(row.text(1), new Tick(row.flag(2), row.text(3), row.text(4), row.instant(5)));
        }
        return checklists.stream()
                .map(one -> one.with(ticks.getOrDefault(one.id(), Map.of())))
                .toList();
    }
}
