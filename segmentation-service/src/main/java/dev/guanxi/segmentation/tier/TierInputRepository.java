package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.rating.Ratings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What accounts are scored by: of all of them gathered once for the one run under way, then read in pages. */
@ApplicationScoped
class TierInputRepository {

    private static final String PAGE =
            "select * from tier_input where customer_id > :after order by customer_id limit :size";

    /** Millions of purchases are grouped in memory; for this transaction only. */
    private static final String ROOM_TO_SORT = "set local work_mem = '128MB'";

    private static final String FIGURES = """
            select customer_id, gross - returned, purchases from tier_input
            where customer_id > :after order by customer_id limit :size""";

    private final JsonRows rows;

    TierInputRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** What a population is made of. */
    record Figures(UUID customerId, BigDecimal netRevenue, int purchases) {}

    /** Gathers every known account's evidence up to {@code asOf}. */
    Uni<Void> fill(Mutiny.Session session, TierModel model, Instant asOf, Instant now) {
        var insert = session.createNativeQuery("insert into tier_input " + TierInputSql.OF_ALL);
        times(model, asOf, now).forEach((name, time) -> insert.setParameter(name, Row.parameter(time)));
        insert.setParameter("currency", model.currency().getCurrencyCode());
        return clear(session)
                .chain(() -> session.createNativeQuery(ROOM_TO_SORT).executeUpdate())
                .chain(insert::executeUpdate)
                .chain(() -> session.createNativeQuery("analyze tier_input").executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> clear(Mutiny.Session session) {
        return session.createNativeQuery("truncate tier_input").executeUpdate().replaceWithVoid();
    }

    /** The evidence of some accounts as it is now, each as of a time of its own. */
    Uni<List<TierInput>> of(Mutiny.Session session, Map<UUID, Instant> asOf, TierModel model, Instant now) {
        List<Map<String, Object>> asked = asOf.entrySet().stream()
                .map(one -> asked(one.getKey(), times(model, one.getValue(), now)))
                .toList();
        return session.createNativeQuery(TierInputSql.OF_EACH, Object[].class)
                .setParameter("asked", rows.of(asked))
                .setParameter("currency", model.currency().getCurrencyCode())
                .setParameter("now", Row.parameter(now))
                .getResultList()
                .map(TierInputRepository::inputs);
    }

    private static Map<String, Object> asked(UUID customer, Map<String, Instant> times) {
        Map<String, Object> asked = new TreeMap<>(times);
        asked.put("as_of", times.get("asOf"));
        asked.put("customer", customer);
        return asked;
    }

    /** The next accounts in the order of their ids. */
    Uni<List<TierInput>> page(Mutiny.Session session, UUID after, int size) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter("after", after)
                .setParameter("size", size)
                .getResultList()
                .map(TierInputRepository::inputs);
    }

    /** The next accounts' figures in the order of their ids. */
    Uni<List<Figures>> figures(Mutiny.Session session, UUID after, int size) {
        return session.createNativeQuery(FIGURES, Object[].class)
                .setParameter("after", after)
                .setParameter("size", size)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(row -> new Figures(row.uuid(0), row.decimal(1), row.integer(2)))
                        .toList());
    }

    private static Map<String, Instant> times(TierModel model, Instant asOf, Instant now) {
        TierModel.Measures measures = model.measures();
        Instant recent = asOf.minus(measures.halfYear());
        return Map.of(
                "asOf",
                asOf,
                "recent",
                recent,
                "earlier",
                recent.minus(measures.halfYear()),
                "exits",
                asOf.minus(measures.exitMemory()),
                "stale",
                asOf.minus(measures.ratingValidity()),
                "now",
                now);
    }

    private static List<TierInput> inputs(List<Object[]> rows) {
        return rows.stream().map(Row::new).map(TierInputRepository::input).toList();
    }

    private static TierInput input(Row row) {
        Long version = row.number(3);
        return new TierInput(
                row.uuid(0),
                row.instant(1),
                row.name(2, Tier.class),
                version == null ? 0 : version,
                row.instant(19),
                row.name(18, Tier.class),
                new Evidence(trade(row), bond(row), Ratings.parse(row.text(17))));
    }

    private static Trade trade(Row row) {
        return new Trade(
                row.integer(4),
                row.integer(5),
                row.decimal(6),
                row.decimal(8),
                row.instant(9),
                row.instant(10),
                row.decimal(11),
                row.decimal(12));
    }

    private static Bond bond(Row row) {
        BigDecimal satisfaction = row.decimal(13);
        return new Bond(
                satisfaction == null ? OptionalDouble.empty() : OptionalDouble.of(satisfaction.doubleValue()),
                row.integer(14),
                row.integer(15),
                row.integer(16));
    }
}
