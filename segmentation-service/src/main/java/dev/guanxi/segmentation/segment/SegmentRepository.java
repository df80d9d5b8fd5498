package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Segments and the versions of their rules. */
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

    private static final String ADD_RULE = """
            insert into segment_rule (segment_id, number, rule, created_by, created_at)
            values (:id, :number, :rule, :by, :now)""";

    private static final String REFER = """
            insert into segment_reference (segment_id, referred_id)
            select :id, id from segment where code = any(string_to_array(cast(:codes as text), ','))""";

    private static final String LIST = COLUMNS + """
             where code > :after and (:confidential or not confidential)
              and (cast(:state as text) is null or state = :state) order by code limit :limit""";

    /** A rule that was or is in effect. */
    record RuleVersion(int number, String rule, String createdBy, Instant createdAt) {}

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

    Uni<Void> insert(Mutiny.Session session, Segment segment, Set<String> references) {
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
                .chain(() -> addRule(session, segment, references, segment.createdBy()));
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

    /** Keeps a rule under its number, and which segments it asks for. */
    Uni<Void> addRule(Mutiny.Session session, Segment segment, Set<String> references, String by) {
        return session.createNativeQuery(ADD_RULE)
                .setParameter("id", segment.id())
                .setParameter("number", segment.ruleVersion())
                .setParameter("rule", segment.rule())
                .setParameter("by", by)
                .setParameter("now", Row.parameter(segment.changedAt()))
                .executeUpdate()
                .chain(() -> session.createNativeQuery("delete from segment_reference where segment_id = :id")
                        .setParameter("id", segment.id())
                        .executeUpdate())
                .chain(() -> session.createNativeQuery(REFER)
                        .setParameter("id", segment.id())
                        .setParameter("codes", String.join(",", references))
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<RuleVersion>> rules(Mutiny.Session session, UUID id, int before, int limit) {
        return session.createNativeQuery("""
                        select number, rule, created_by, created_at from segment_rule
                        where segment_id = :id and number < :before order by number desc limit :limit""", Object[].class)
                .setParameter("id", id)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(row -> new RuleVersion(row.integer(0), row.text(1), row.text(2), row.instant(3)))
                        .toList());
    }

    Uni<Void> delete(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("delete from segment where id = :id")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Waits until nobody decides by the rules as they are; whoever decides next reads them anew. */
    Uni<Void> nextRevision(Mutiny.Session session) {
        return session.createNativeQuery("update segment_revision set revision = revision + 1")
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
