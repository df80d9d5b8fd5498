package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.text.Figures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lists of a run's accounts in the order of rank, which is the order of score with ties decided. */
@ApplicationScoped
class RankedAccountRepository {

    private static final String SELECT = """
            select t.customer_id, a.name, $tier, t.previous_tier, t.score, t.rank, t.net_revenue
            from tier_assignment t join account a on a.customer_id = t.customer_id where t.run_id = :run""";

    /** The best of each tier, then the best of those: each by the index on tiers. */
    private static final String OF_ANY_TIER =
            "select t.* from unnest(string_to_array(:tiers, ',')) as any_tier (name) cross join lateral (%s) t";

    private static final String TIERS =
            Arrays.stream(Tier.values()).map(Tier::name).collect(Collectors.joining(","));

    /** One more than the limit of the accounts in a tier (in any, if it is null), after a rank (0: from the start). */
    Uni<List<RankedAccount>> list(
            Mutiny.Session session, UUID run, Tier tier, boolean bestFirst, int afterRank, int limit) {
        Map<String, Object> values = new TreeMap<>(Map.of("run", run));
        StringBuilder ofTier = new StringBuilder(SELECT.replace("$tier", "t.current_tier"))
                .append(tier == null ? " and t.current_tier = any_tier.name" : " and t.current_tier = :tier");
        values.put(tier == null ? "tiers" : "tier", tier == null ? TIERS : tier.name());
        after(ofTier, values, bestFirst, afterRank);
        String best = limited(bestFirst, limit);
        String sql = ofTier + best;
        return list(session, tier == null ? OF_ANY_TIER.formatted(sql) + best : sql, values);
    }

    /** One more than the limit of the accounts that changed tier, the best first, after a rank (0: from the start). */
    Uni<List<RankedAccount>> moves(Mutiny.Session session, UUID run, Tier from, Tier to, int afterRank, int limit) {
        Map<String, Object> values = new TreeMap<>(Map.of("run", run));
        StringBuilder sql = new StringBuilder(SELECT.replace("$tier", "t.tier"))
                .append(" and t.previous_tier is distinct from t.tier");
        if (from != null) {
            sql.append(" and t.previous_tier = :from");
            values.put("from", from.name());
        }
        if (to != null) {
            sql.append(" and t.tier = :to");
            values.put("to", to.name());
        }
        after(sql, values, true, afterRank);
        return list(session, sql.append(limited(true, limit)).toString(), values);
    }

    private static void after(StringBuilder sql, Map<String, Object> values, boolean bestFirst, int rank) {
        if (rank > 0) {
            sql.append(bestFirst ? " and t.rank > :rank" : " and t.rank < :rank");
            values.put("rank", rank);
        }
    }

    private static String limited(boolean bestFirst, int limit) {
        return " order by t.rank " + (bestFirst ? "" : "desc ") + "limit " + (limit + 1);
    }

    private static Uni<List<RankedAccount>> list(Mutiny.Session session, String sql, Map<String, Object> values) {
        var query = session.createNativeQuery(sql, Object[].class);
        values.forEach(query::setParameter);
        return query.getResultList().map(rows -> rows.stream()
                .map(Row::new)
                .map(RankedAccountRepository::account)
                .toList());
    }

    private static RankedAccount account(Row row) {
        return new RankedAccount(
                row.uuid(0),
                row.text(1),
                row.name(2, Tier.class),
                row.name(3, Tier.class),
                row.decimal(4),
                row.integer(5),
                Figures.money(row.decimal(6)));
    }
}
