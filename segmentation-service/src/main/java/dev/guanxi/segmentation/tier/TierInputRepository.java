package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.persistence.TextRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What accounts are scored by: of all of them gathered once for the one run under way, then read in pages. */
@ApplicationScoped
class TierInputRepository {

    private static final String NEXT =
            "select * from tier_input where customer_id > :after order by customer_id limit :size";

    private static final String PAGE = TextRows.select(NEXT, "customer_id", TierInputText.COLUMNS);

    private static final String FIGURES =
            TextRows.select(NEXT, "customer_id", List.of("customer_id", "gross - returned", "purchases"));

    private static final String OF_EACH = TextRows.select(TierInputSql.OF_EACH, "customer_id", TierInputText.COLUMNS);

    /** Millions of purchases are grouped in memory; for this transaction only. */
    private static final String ROOM_TO_SORT = "set local work_mem = '128MB'";

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
        return TextRows.read(
                        session,
                        OF_EACH,
                        Map.of(
                                "asked", rows.of(asked),
                                "currency", model.currency().getCurrencyCode(),
                                "now", Row.parameter(now)))
                .map(TierInputText::inputs);
    }

    private static Map<String, Object> asked(UUID customer, Map<String, Instant> times) {
        Map<String, Object> asked = new TreeMap<>(times);
        asked.put("as_of", times.get("asOf"));
        asked.put("customer", customer);
        return asked;
    }

    /** The next accounts in the order of their ids, as {@link TierInputText} reads them. */
    Uni<String> page(Mutiny.Session session, UUID after, int size) {
        return TextRows.read(session, PAGE, Map.of("after", after, "size", size));
    }

    /** The next accounts' figures in the order of their ids, as {@link #readFigures} reads them. */
    Uni<String> figures(Mutiny.Session session, UUID after, int size) {
        return TextRows.read(session, FIGURES, Map.of("after", after, "size", size));
    }

    static List<Figures> readFigures(String text) {
        return TextRows.rows(text).stream()
                .map(row -> new Figures(UUID.fromString(row[0]), new BigDecimal(row[1]), Integer.parseInt(row[2])))
                .toList();
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
}
