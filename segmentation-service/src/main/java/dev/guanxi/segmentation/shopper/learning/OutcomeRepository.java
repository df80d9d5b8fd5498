package dev.guanxi.segmentation.shopper.learning;

import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.shopper.ShopperType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts confirmed outcomes, each promoter's within the cap. Each session is one row, so it counts once. */
@Singleton
final class OutcomeRepository {

    private static final String CAPPED = """
            with confirmed as (
              select confirmed_type, store, promoter, signals from shopper_session
              where state = 'ENDED' and confirmed_at > :since and confirmed_at <= :asOf
            ), counted as (
              select promoter, count(*) as own, sum(count(*)) over () as total from confirmed group by promoter
            ), weighed as (
              select c.*, least(1, greatest(cast(:free as double precision),
                     cast(:ofOthers as double precision) * cast(n.total - n.own as double precision)) / n.own) as weight
              from confirmed c join counted n using (promoter)
            )
            """;

    private static final String SESSIONS = CAPPED + """
            select store, confirmed_type, cast(sum(weight) as double precision), count(*) from weighed
            group by store, confirmed_type""";

    private static final String SIGNALS = CAPPED + """
            select s.key, cast(s.value as boolean), confirmed_type, cast(sum(weight) as double precision)
            from weighed cross join lateral jsonb_each_text(signals) s group by s.key, s.value, confirmed_type""";

    /** From the beginning of time. */
    private static final Instant EVER = Instant.EPOCH;

    /** Counted outcomes, and how many sessions they are without any weight. */
    record Counted(OutcomeCounts counts, long sessions) {}

    /** @param since null for all */
    Uni<Counted> count(Mutiny.Session session, Instant since, Instant asOf, PromoterCap cap) {
        OutcomeCounts counts = OutcomeCounts.none();
        return rows(session, SESSIONS, since, asOf, cap)
                .map(rows -> addSessions(counts, rows))
                .call(() -> rows(session, SIGNALS, since, asOf, cap).invoke(rows -> addSignals(counts, rows)))
                .map(sessions -> new Counted(counts, sessions));
    }

    /**
     * Whether outcomes arrived or were corrected after a time; null for any at all.
     *
     * @param since what arrived before counts no longer; null for all
     */
    Uni<Boolean> anyAfter(Mutiny.Session session, Instant time, Instant since) {
        return session.createNativeQuery("""
                        select exists (select 1 from shopper_session where state = 'ENDED' and confirmed_at > :time)
                          or exists (select 1 from shopper_session where corrected_at > :time and confirmed_at > :since)""", Boolean.class)
                .setParameter("time", Row.parameter(time == null ? EVER : time))
                .setParameter("since", Row.parameter(since == null ? EVER : since))
                .getSingleResult();
    }

    private static Uni<List<Object[]>> rows(
            Mutiny.Session session, String query, Instant since, Instant asOf, PromoterCap cap) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter("since", Row.parameter(since == null ? EVER : since))
                .setParameter("asOf", Row.parameter(asOf))
                .setParameter("free", (double) cap.free())
                .setParameter("ofOthers", cap.ofOthers())
                .getResultList();
    }

    private static long addSessions(OutcomeCounts counts, List<Object[]> rows) {
        long sessions = 0;
        for (Object[] columns : rows) {
            Row row = new Row(columns);
            counts.addSessions(row.text(0), row.name(1, ShopperType.class), ((Number) columns[2]).doubleValue());
            sessions += row.number(3);
        }
        return sessions;
    }

    private static void addSignals(OutcomeCounts counts, List<Object[]> rows) {
        for (Object[] columns : rows) {
            Row row = new Row(columns);
            counts.addSignal(
                    row.text(0), row.flag(1), row.name(2, ShopperType.class), ((Number) columns[3]).doubleValue());
        }
    }
}
