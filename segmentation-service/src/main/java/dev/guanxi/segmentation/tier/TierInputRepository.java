package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.persistence.TextRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What accounts are scored by: of all of them gathered once for the one run under way, then read in pages. */
@ApplicationScoped
class TierInputRepository {

    /** Every so many-th account. */
    private static final String BOUNDS = """
            select string_agg(cast(customer_id as text), ',' order by customer_id)
            from (select customer_id, row_number() over (order by customer_id) as place from $table) placed
            where place % :size = 0""";

    private static final String RANGE = "select * from tier_input where customer_id > :after and customer_id <= :last";

    private static final String PAGE = TextRows.select(RANGE, "customer_id", TierInputText.COLUMNS);

    private static final String FIGURES =
            TextRows.select(RANGE, "customer_id", List.of("gross - returned", "purchases"));

    private static final String OF_EACH = TextRows.select(TierInputSql.OF_EACH, "customer_id", TierInputText.COLUMNS);

    /** Millions of purchases are grouped in memory; for this transaction only. */
    private static final String ROOM_TO_SORT = "set local work_mem = '128MB'";

    private final JsonRows rows;

    TierInputRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** All known accounts, so many in each range. */
    Uni<List<AccountRange>> accounts(Mutiny.Session session, int size) {
        return ranges(session, "account", size);
    }

    /** All accounts that were gathered, so many in each range. */
    Uni<List<AccountRange>> gathered(Mutiny.Session session, int size) {
        return ranges(session, "tier_input", size);
    }

    private static Uni<List<AccountRange>> ranges(Mutiny.Session session, String table, int size) {
        return session.createNativeQuery(BOUNDS.replace("$table", table), String.class)
                .setParameter("size", size)
                .getSingleResultOrNull()
                .map(bounds -> AccountRange.between(bounds == null ? List.of() : ids(bounds), size));
    }

    private static List<UUID> ids(String text) {
        return Arrays.stream(text.split(",")).map(UUID::fromString).toList();
    }

    /** Gathers the evidence of some accounts up to {@code asOf}. */
    Uni<Void> gather(Mutiny.Session session, AccountRange range, TierModel model, Instant asOf, Instant now) {
        var insert = session.createNativeQuery("insert into tier_input " + TierInputSql.OF_RANGE);
        times(model, asOf, now).forEach((name, time) -> insert.setParameter(name, Row.parameter(time)));
        insert.setParameter("currency", model.currency().getCurrencyCode());
        insert.setParameter("after", range.after()).setParameter("last", range.last());
        return session.createNativeQuery(ROOM_TO_SORT)
                .executeUpdate()
                .chain(insert::executeUpdate)
                .replaceWithVoid();
    }

    Uni<Void> analyze(Mutiny.Session session) {
        return session.createNativeQuery("analyze tier_input").executeUpdate().replaceWithVoid();
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

    /** Accounts in the order of their ids, as {@link TierInputText} reads them. */
    Uni<String> page(Mutiny.Session session, AccountRange range) {
        return text(session, PAGE, range);
    }

    /** Net revenue and number of purchases of the accounts in the order of their ids, as {@link PopulationSample} reads them. */
    Uni<String> figures(Mutiny.Session session, AccountRange range) {
        return text(session, FIGURES, range);
    }

    private static Uni<String> text(Mutiny.Session session, String select, AccountRange range) {
        return TextRows.read(session, select, Map.of("after", range.after(), "last", range.last()));
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
