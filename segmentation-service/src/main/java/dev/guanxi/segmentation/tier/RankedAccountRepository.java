package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.text.Figures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lists of a run's accounts in the order of rank, which is the order of score with ties decided. */
@ApplicationScoped
class RankedAccountRepository {

    private static final String SELECT = """
            select t.customer_id, a.name, %s, t.previous_tier, t.score, t.rank, t.net_revenue
            from tier_assignment t join account a on a.customer_id = t.customer_id where %s""";

    /** The best of each tier, then the best of those: each by the index on tiers. */
    private static final String OF_ANY_TIER =
            "select t.* from unnest(string_to_array(:tiers, ',')) as any_tier (name) cross join lateral (%s) t";

    /** Of accounts whose tier something changed after a time, with the tier that they had then. */
    private static final String CHANGED = """
            select t.customer_id, a.name, coalesce(c.tier, t.tier), t.previous_tier, t.score, t.rank, t.net_revenue
            from (select distinct customer_id from tier_change where run_id = :run and effective_at > :asOf) later
            join tier_assignment t on t.run_id = :run and t.customer_id = later.customer_id
            join account a on a.customer_id = t.customer_id
            left join lateral (
              select tier from tier_change
              where customer_id = t.customer_id and run_id = t.run_id and effective_at <= :asOf order by version desc limit 1
            ) c on true
            where %s""";

    private static final String UNCHANGED =
            "not exists (select from tier_change c where c.customer_id = t.customer_id and c.run_id = t.run_id"
                    + " and c.effective_at > :asOf)";

    private static final String TIERS =
            Arrays.stream(Tier.values()).map(Tier::name).collect(Collectors.joining(","));

    /**
     * One more than the limit of the accounts in a tier (in any, if it is null), after a rank (0: from the start): as it was
     * at a time under the run, or is now if that is null.
     */
    Uni<List<RankedAccount>> list(
            Mutiny.Session session, UUID run, Tier tier, Instant asOf, boolean bestFirst, int afterRank, int limit) {
        Conditions where = new Conditions("t.run_id = :run", run)
                .and("t.current_tier = :tier", tier, Tier::name)
                .and(bestFirst ? "t.rank > :rank" : "t.rank < :rank", known(afterRank));
        if (tier == null) {
            where.and("t.current_tier = any_tier.name").with("tiers", TIERS);
        }
        where.and(UNCHANGED, asOf, Row::parameter);
        String best = limited(bestFirst, limit);
        String ofTier = SELECT.formatted("t.current_tier", where) + best;
        String now = tier == null ? OF_ANY_TIER.formatted(ofTier) + best : ofTier;
        return list(session, asOf == null ? now : both(now, changed(tier, bestFirst, afterRank) + best) + best, where);
    }

    /** Its parameters are those of the accounts that stayed. */
    private static String changed(Tier tier, boolean bestFirst, int afterRank) {
        return CHANGED.formatted(new Conditions()
                .and("coalesce(c.tier, t.tier) = :tier", tier, Tier::name)
                .and(bestFirst ? "t.rank > :rank" : "t.rank < :rank", known(afterRank)));
    }

    private static String both(String some, String others) {
        return "select * from ((" + some + ") union all (" + others + ")) t";
    }

    /** One more than the limit of the accounts that changed tier, the best first, after a rank (0: from the start). */
    Uni<List<RankedAccount>> moves(Mutiny.Session session, UUID run, Tier from, Tier to, int afterRank, int limit) {
        Conditions where = new Conditions("t.run_id = :run", run)
                .and("t.previous_tier is distinct from t.tier")
                .and("t.previous_tier = :from", from, Tier::name)
                .and("t.tier = :to", to, Tier::name)
                .and("t.rank > :rank", known(afterRank));
        return list(session, SELECT.formatted("t.tier", where) + limited(true, limit), where);
    }

    private static Integer known(int rank) {
        return rank > 0 ? rank : null;
    }

    private static String limited(boolean bestFirst, int limit) {
        return " order by t.rank " + (bestFirst ? "" : "desc ") + "limit " + (limit + 1);
    }

    private static Uni<List<RankedAccount>> list(Mutiny.Session session, String sql, Conditions where) {
        return where.bind(session.createNativeQuery(sql, Object[].class))
                .getResultList()
                .map(rows -> rows.stream()
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
