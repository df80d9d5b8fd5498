package dev.guanxi.segmentation.playbook;

import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.playbook.Checklist.Tick;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes checklists. */
@Singleton
final class ChecklistRepository {

    /** Whether it was inserted: false if its id is taken, or its owner has one for the same. */
    Uni<Boolean> insert(Mutiny.Session session, Checklist made) {
        return session.createNativeQuery("""
                        insert into checklist (id, version, playbook, owner, day, visit_id, created_at)
                        values (:id, 1, :playbook, :owner, :day, cast(nullif(:visit, '') as uuid), :created)
                        on conflict do nothing""")
                .setParameter("id", made.id())
                .setParameter("playbook", made.playbook())
                .setParameter("owner", made.owner())
                .setParameter("day", made.day())
                .setParameter(
                        "visit", made.visitId() == null ? "" : made.visitId().toString())
                .setParameter("created", Row.parameter(made.createdAt()))
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    Uni<Void> tick(Mutiny.Session session, UUID id, String item, Tick tick) {
        return session.createNativeQuery("""
                        with changed as (update checklist set version = version + 1 where id = :id)
                        insert into checklist_tick (checklist_id, item, done, note, ticked_by, ticked_at)
                        values (:id, :item, :done, nullif(:note, ''), :by, :at)
                        on conflict (checklist_id, item) do update set done = excluded.done, note = excluded.note,
                          ticked_by = excluded.ticked_by, ticked_at = excluded.ticked_at""")
                .setParameter("id", id)
                .setParameter("item", item)
                .setParameter("done", tick.done())
                .setParameter("note", tick.note() == null ? "" : tick.note())
                .setParameter("by", tick.by())
                .setParameter("at", Row.parameter(tick.at()))
                .executeUpdate()
                .replaceWithVoid();
    }
}
