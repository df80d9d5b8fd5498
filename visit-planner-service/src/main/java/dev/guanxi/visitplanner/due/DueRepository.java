package dev.guanxi.visitplanner.due;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.visitplanner.due.AccountFacts.Appointed;
import dev.guanxi.visitplanner.rhythm.Rhythms;
import dev.guanxi.visitplanner.rhythm.Tier;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads accounts with what is known of them at a moment. */
@Singleton
final class DueRepository {

    /** Where the cursor's parts stand. */
    private static final int RANK = 1;

    private static final int RATIO = 2;
    private static final int ID = 3;

    /** One more account than the limit, in order of priority; only those that are due by the end of the horizon. */
    Uni<List<KnownAccount>> due(Mutiny.Session session, Horizon horizon, Tier tier, Cursor after, int limit) {
        Conditions where = new Conditions("due_at <= cast(:until as timestamptz)", at(horizon.until()))
                .and("open_id is null")
                .and("tier = :tier", tier, Tier::name)
                .and(
                        "(tier_rank, -ratio, customer_id) > (:afterRank, -cast(:afterRatio as numeric), :afterId)",
                        after,
                        cursor -> cursor.read(RANK, Integer::valueOf),
                        cursor -> cursor.read(RATIO, DueRepository::ratio),
                        cursor -> cursor.uuid(ID));
        return where.bind(session.createNativeQuery(DueSql.page(where), Object[].class))
                .setParameter("asOf", at(horizon.asOf()))
                .setParameter("limit", limit + 1)
                .getResultList()
                .map(rows -> rows.stream().map(DueRepository::account).toList());
    }

    /** One account; null if it was not known at that moment. */
    Uni<KnownAccount> one(Mutiny.Session session, UUID customerId, Instant asOf) {
        return session.createNativeQuery(DueSql.ONE, Object[].class)
                .setParameter("asOf", at(asOf))
                .setParameter("customer", customerId)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : account(row));
    }

    /** How many purchases until that moment are known here. */
    Uni<Long> purchases(Mutiny.Session session, Instant asOf) {
        return session.createNativeQuery("select count(*) from purchase where purchased_at <= :asOf", Long.class)
                .setParameter("asOf", at(asOf))
                .getSingleResult();
    }

    Uni<List<DueSummary.OfTier>> summary(Mutiny.Session session, Horizon horizon) {
        return session.createNativeQuery(DueSql.SUMMARY, Object[].class)
                .setParameter("asOf", at(horizon.asOf()))
                .setParameter("until", at(horizon.until()))
                .getResultList()
                .map(rows -> rows.stream().map(DueRepository::ofTier).toList());
    }

    /** A ratio as the cursor holds it: few digits, for a forged one could have millions. */
    private static BigDecimal ratio(String part) {
        if (!part.matches("\\d{1,9}\\.\\d{4}")) {
            throw new IllegalArgumentException("Not a ratio: " + part);
        }
        return new BigDecimal(part);
    }

    private static DueSummary.OfTier ofTier(Object[] row) {
        return new DueSummary.OfTier(
                tier(row[0]), (Long) row[1], (Long) row[2], (Long) row[3], (Long) row[4], (Long) row[5]);
    }

    private static KnownAccount account(Object[] row) {
        Tier tier = tier(row[3]);
        AccountFacts facts = new AccountFacts(
                tier,
                Columns.instant(row[4]),
                Columns.instant(row[5]),
                Columns.instant(row[6]),
                appointed(row[7], row[8]),
                appointed(row[9], row[10]));
        Rhythms rhythms = new Rhythms((Integer) row[11], (Integer) row[12], (Integer) row[13]);
        return new KnownAccount(
                (UUID) row[0], (String) row[1], (String) row[2], facts, rhythms.of(tier, (Integer) row[14]));
    }

    private static Tier tier(Object column) {
        return column == null ? null : Tier.valueOf((String) column);
    }

    private static Appointed appointed(Object id, Object startsAt) {
        return id == null ? null : new Appointed((UUID) id, Columns.instant(startsAt));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
