package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What runs decided, account by account. */
@ApplicationScoped
class AssignmentRepository {

    /**
     * What was decided, beside what was gathered. Arrays of plain values: read many times faster than as many JSON objects.
     */
    private static final String INSERT = """
            insert into tier_assignment
              (run_id, customer_id, tier, previous_tier, version, restated, earned_tier, score, rank, net_revenue, evidence, points,
               current_tier)
            select :run, r.customer_id, r.tier, i.previous_tier, r.version, r.restated, r.earned_tier, r.score, r.rank,
              i.gross - i.returned, i.evidence, r.points, r.tier
            from unnest(
              cast(string_to_array(:customers, ',') as uuid[]), string_to_array(:tiers, ','),
              cast(string_to_array(:versions, ',') as bigint[]), cast(string_to_array(:restated, ',') as boolean[]),
              string_to_array(:earnedTiers, ',', ''), cast(string_to_array(:scores, ',') as numeric[]),
              cast(string_to_array(:ranks, ',') as int[]), string_to_array(:points, ','))
              as r (customer_id, tier, version, restated, earned_tier, score, rank, points)
            join tier_input i on i.customer_id = r.customer_id""";

    private static final String FIND = """
            select customer_id, tier, previous_tier, version, restated, earned_tier, score, rank, evidence, points
            from tier_assignment where run_id = :run and customer_id = :customer""";

    Uni<Void> insert(Mutiny.Session session, UUID run, AssignmentRows assignments) {
        if (assignments.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var insert = session.createNativeQuery(INSERT).setParameter("run", run);
        assignments.columns().forEach((column, values) -> insert.setParameter(column, values.toString()));
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
