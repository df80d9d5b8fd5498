package dev.guanxi.customer.dealer;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.json.Times;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and keeps agreements. */
@Singleton
final class AgreementStore {

    private static final String FOLLOWED =
            "exists (select 1 from agreement n where n.dealer_id = a.dealer_id and n.from_date = a.until_date)";

    private static final String SELECT =
            "select a.id, a.dealer_id, cast(a.from_date as text), a.registered_by, a.registered_at, " + FOLLOWED
                    + " from agreement a ";

    private final Clock clock;

    AgreementStore(Clock clock) {
        this.clock = clock;
    }

    /** Whether the id was free; if not, nothing is written. */
    Uni<Boolean> insert(Mutiny.Session session, UUID id, UUID dealerId, AgreementTerm term, String by) {
        return session.createNativeQuery("""
                        insert into agreement (id, dealer_id, from_date, until_date, registered_by, registered_at)
                        values (:id, :dealerId, :from, :until, :by, :now) on conflict (id) do nothing""")
                .setParameter("id", id)
                .setParameter("dealerId", dealerId)
                .setParameter("from", term.from())
                .setParameter("until", term.until())
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    /** The agreement, null if there is none. */
    Uni<Agreement> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(SELECT + "where a.id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : agreement(row));
    }

    /** The dealer's agreements that begin less than a year before or after the day. */
    Uni<List<Agreement>> near(Mutiny.Session session, UUID dealerId, LocalDate day) {
        return session.createNativeQuery(
                        SELECT + "where a.dealer_id = :dealerId and a.from_date between :after and :before",
                        Object[].class)
                .setParameter("dealerId", dealerId)
                .setParameter("after", day.minusYears(1))
                .setParameter("before", day.plusYears(1))
                .getResultList()
                .map(this::agreements);
    }

    /** The dealer's agreement that covers the day, null if none does. */
    Uni<Agreement> inForce(Mutiny.Session session, UUID dealerId, LocalDate day) {
        return session.createNativeQuery(
                        SELECT + "where a.dealer_id = :dealerId and a.from_date <= :day and a.until_date > :day",
                        Object[].class)
                .setParameter("dealerId", dealerId)
                .setParameter("day", day)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : agreement(row));
    }

    /** One more than the limit, in order of their ends. */
    Uni<List<Agreement>> list(Mutiny.Session session, AgreementFilter filter, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and("a.dealer_id = :dealerId", filter.dealerId())
                .and("a.until_date < :dueBefore and not " + FOLLOWED, filter.dueBefore())
                .and(
                        "(a.until_date, a.id) > (:until, :id)",
                        after,
                        cursor -> cursor.read(0, Times::parseDate),
                        cursor -> cursor.uuid(1));
        return where.bind(session.createNativeQuery(
                        SELECT + "where " + where + " order by a.until_date, a.id limit " + (limit + 1),
                        Object[].class))
                .getResultList()
                .map(this::agreements);
    }

    private List<Agreement> agreements(List<Object[]> rows) {
        return rows.stream().map(this::agreement).toList();
    }

    private Agreement agreement(Object[] row) {
        AgreementTerm term = new AgreementTerm(LocalDate.parse((String) row[2]));
        return new Agreement(
                (UUID) row[0],
                (UUID) row[1],
                term.from(),
                term.until(),
                term.state(LocalDate.now(clock), (Boolean) row[5]),
                (String) row[3],
                Columns.instant(row[4]));
    }
}
