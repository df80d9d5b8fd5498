package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The versions of segments' rules, and what they ask for. */
@ApplicationScoped
class RuleRepository {

    private static final String ADD_RULE = """
            insert into segment_rule (segment_id, number, rule, created_by, created_at)
            values (:id, :number, :rule, :by, :now)""";

    private static final String REFER = """
            insert into segment_reference (segment_id, referred_id)
            select :id, id from segment where code = any(cast(cast(:codes as text) as text[]))""";

    /** A rule that was or is in effect. */
    record RuleVersion(int number, String rule, String createdBy, Instant createdAt) {}

    /** Keeps a rule under its number, and which segments it asks for. */
    Uni<Void> add(Mutiny.Session session, Segment segment, Set<String> references, String by) {
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
                        .setParameter("codes", ArrayRows.text(references))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** What asks for a confidential segment is confidential too, at any distance. */
    Uni<Void> spreadConfidential(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("""
                        with recursive above as (
                          select segment_id from segment_reference where referred_id = :id
                          union select r.segment_id from segment_reference r join above a on r.referred_id = a.segment_id)
                        update segment set confidential = true
                        where id in (select segment_id from above) and not confidential""")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<RuleVersion>> find(Mutiny.Session session, UUID id, int before, int limit) {
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

    /** Waits until nobody decides by the rules as they are; whoever decides next reads them anew. */
    Uni<Void> nextRevision(Mutiny.Session session) {
        return session.createNativeQuery("update segment_revision set revision = revision + 1")
                .executeUpdate()
                .replaceWithVoid();
    }
}
