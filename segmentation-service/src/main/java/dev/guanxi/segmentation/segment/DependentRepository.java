package dev.guanxi.segmentation.segment;

import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What depends on segments: other segments' rules, and other systems that said so. */
@ApplicationScoped
class DependentRepository {

    private static final String FIND = """
            select 'SEGMENT', s.code, s.name from segment_reference r join segment s on s.id = r.segment_id
            where r.referred_id = :id and s.state <> 'RETIRED'
            union all
            select 'SYSTEM', u.system, u.purpose from segment_use u where u.segment_id = :id
            order by 1, 2 limit 200""";

    private static final String USE = """
            insert into segment_use (segment_id, system, purpose, registered_by, registered_at)
            values (:id, :system, :purpose, :by, :now)
            on conflict (segment_id, system) do update
            set purpose = excluded.purpose, registered_by = excluded.registered_by,
                registered_at = excluded.registered_at""";

    Uni<List<DependentView>> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(row -> new DependentView(row.text(0), row.text(1), row.text(2)))
                        .toList());
    }

    Uni<Void> use(Mutiny.Session session, UUID id, String system, String purpose, String by, Instant now) {
        return session.createNativeQuery(USE)
                .setParameter("id", id)
                .setParameter("system", system)
                .setParameter("purpose", purpose)
                .setParameter("by", by)
                .setParameter("now", Row.parameter(now))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> release(Mutiny.Session session, UUID id, String system) {
        return session.createNativeQuery("delete from segment_use where segment_id = :id and system = :system")
                .setParameter("id", id)
                .setParameter("system", system)
                .executeUpdate()
                .replaceWithVoid();
    }
}
