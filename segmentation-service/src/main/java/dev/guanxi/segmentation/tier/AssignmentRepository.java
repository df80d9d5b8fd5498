package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What runs decided, account by account. */
@ApplicationScoped
class AssignmentRepository {

    private static final ArrayRows<Assignment> ROWS = new ArrayRows<Assignment>()
            .with("customer_id", "uuid", Assignment::customerId)
            .with("tier", "text", Assignment::tier)
            .with("version", "bigint", Assignment::version)
            .with("restated", "boolean", Assignment::restated)
            .with("earned_tier", "text", Assignment::earnedTier)
            .with("score", "numeric", Assignment::score)
            .with("rank", "int", Assignment::rank)
            .with("points", "text", assignment -> StoredPoints.text(assignment.accountScore()));

    /** What was decided, beside what was gathered. */
    private static final String INSERT = """
            insert into tier_assignment
              (run_id, customer_id, tier, previous_tier, version, restated, earned_tier, score, rank, net_revenue, evidence, points,
               current_tier)
            select :run, r.customer_id, r.tier, i.previous_tier, r.version, r.restated, r.earned_tier, r.score, r.rank,
              i.gross - i.returned, i.evidence, r.points, r.tier
            from %s join tier_input i on i.customer_id = r.customer_id""".formatted(ROWS.as("r"));

    private static final String FIND = """
            select customer_id, tier, previous_tier, version, restated, earned_tier, score, rank, evidence, points
            from tier_assignment where run_id = :run and customer_id = :customer""";

    /** What {@link #insert} writes; thousands take a while, so not for threads that may not block. */
    static Map<String, String> rows(List<Assignment> assignments) {
        return ROWS.parameters(assignments);
    }

    Uni<Void> insert(Mutiny.Session session, UUID run, Map<String, String> rows) {
        var insert = session.createNativeQuery(INSERT).setParameter("run", run);
        rows.forEach(insert::setParameter);
        return insert.executeUpdate().replaceWithVoid();
    }

    /** Null for an account that the run did not know. */
    Uni<Assignment> find(Mutiny.Session session, UUID run, UUID customer, TierModel model) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("run", run)
                .setParameter("customer", customer)
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : assignment(new Row(columns), model));
    }

    private static Assignment assignment(Row row, TierModel model) {
        return new Assignment(
                row.uuid(0),
                row.name(1, Tier.class),
                row.name(2, Tier.class),
                row.number(3),
                row.flag(4),
                row.name(5, Tier.class),
                row.decimal(6).doubleValue(),
                row.integer(7),
                StoredEvidence.read(row.text(8)),
                StoredPoints.read(row.text(9), model));
    }
}
