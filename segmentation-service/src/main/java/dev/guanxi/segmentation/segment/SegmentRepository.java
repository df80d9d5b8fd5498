package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Segments as they are. */
@ApplicationScoped
class SegmentRepository {

    private static final String COLUMNS = """
            select id, code, name, description, state, version, rule_version, rule, confidential, activated_at,
              created_by, created_at, changed_at from segment""";

    private static final String INSERT = """
            insert into segment (id, code, name, description, state, version, rule_version, rule, confidential,
              created_by, created_at, changed_at)
            values (:id, :code, :name, :description, 'DRAFT', 1, 1, :rule, :confidential, :by, :now, :now)""";

    private static final String UPDATE = """
            update segment set name = :name, description = :description, state = :state, version = :version,
              rule_version = :ruleVersion, rule = :rule, confidential = :confidential, activated_at = :activated,
              changed_at = :now
            where id = :id""";

    private static final String LIST = COLUMNS + " " + """
             where code > :after and (:confidential or not confidential)
              and (cast(:state as text) is null or state = :state) order by code limit :limit""";

    /** Null if there is none. */
    Uni<Segment> find(Mutiny.Session session, UUID id) {
        return find(session, COLUMNS + " where id = :id", id);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Uni<Segment> lock(Mutiny.Session session, UUID id) {
        return find(session, COLUMNS + " where id = :id for no key update", id);
    }

    private static Uni<Segment> find(Mutiny.Session session, String sql, UUID id) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : segment(new Row(columns)));
    }

    Uni<List<Segment>> list(Mutiny.Session session, boolean confidential, SegmentState state, String after, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("after", after)
                .setParameter("confidential", confidential)
                .setParameter("state", state == null ? null : state.name())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(SegmentRepository::segment)
                        .toList());
    }

    Uni<Void> insert(Mutiny.Session session, Segment segment) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", segment.id())
                .setParameter("code", segment.code())
                .setParameter("name", segment.name())
                .setParameter("description", segment.description())
                .setParameter("rule", segment.rule())
                .setParameter("confidential", segment.confidential())
                .setParameter("by", segment.createdBy())
                .setParameter("now", Row.parameter(segment.createdAt()))
                .executeUpdate()
                .onFailure(failure -> Failures.violates(failure, "segment_code"))
                .transform(failure -> taken(segment.code()))
                .replaceWithVoid();
    }

    Uni<Void> update(Mutiny.Session session, Segment segment) {
        return session.createNativeQuery(UPDATE)
                .setParameter("id", segment.id())
                .setParameter("name", segment.name())
                .setParameter("description", segment.description())
                .setParameter("state", segment.state().name())
                .setParameter("version", segment.version())
                .setParameter("ruleVersion", segment.ruleVersion())
                .setParameter("rule", segment.rule())
                .setParameter("confidential", segment.confidential())
                .setParameter("activated", segment.activatedAt() == null ? null : Row.parameter(segment.activatedAt()))
                .setParameter("now", Row.parameter(segment.changedAt()))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> delete(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("delete from segment where id = :id")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Refusal taken(String code) {
        return Refusal.conflict(
                "SEGMENT_CODE_TAKEN",
                "Another segment has the code " + code + ".",
                new FieldError("SEGMENT_CODE_TAKEN", "/code", code, "A code that no segment has or had."));
    }

    private static Segment segment(Row row) {
        return new Segment(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.name(4, SegmentState.class),
                row.number(5),
                row.integer(6),
                row.text(7),
                row.flag(8),
                row.instant(9),
                row.text(10),
                row.instant(11),
                row.instant(12));
    }
}
