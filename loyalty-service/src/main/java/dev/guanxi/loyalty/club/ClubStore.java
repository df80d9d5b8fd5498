package dev.guanxi.loyalty.club;

import dev.guanxi.loyalty.storage.Rows;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Clubs and memberships in the database. */
@Singleton
final class ClubStore {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MOST_DIGITS = 50;

    private static final String COLUMNS =
            "select m.club_id, m.customer_id, m.version, m.state, m.since, m.amount, m.moved_at, m.history"
                    + " from membership m ";

    static final String OF_CUSTOMERS = "m.customer_id = any(cast(cast(:ids as text) as uuid[]))";

    private static final String PUT = """
            insert into membership (club_id, customer_id, version, state, since, amount, moved_at, history)
            select * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
              club_id uuid, customer_id uuid, version bigint, state text, since timestamptz, amount numeric,
              moved_at timestamptz, history jsonb)
            on conflict (club_id, customer_id) do update set version = excluded.version, state = excluded.state,
              since = excluded.since, amount = excluded.amount, moved_at = excluded.moved_at,
              history = excluded.history""";

    private static final String TOTALS = """
            select count(*) filter (where state = 'MEMBER') as members,
              count(*) filter (where state = 'QUASI') as quasi_members,
              coalesce(sum(amount) filter (where state = 'MEMBER'), 0) as member_amount,
              coalesce(sum(amount) filter (where state = 'QUASI'), 0) as quasi_member_amount
            from membership where club_id = :club""";

    private final Rows rows;

    ClubStore(Rows rows) {
        this.rows = rows;
    }

    Uni<List<ClubEntity>> all(Mutiny.Session session) {
        return session.createSelectionQuery("from Club c order by c.id", ClubEntity.class)
                .getResultList();
    }

    /** @throws Refusal where there is no such club */
    Uni<ClubEntity> find(Mutiny.Session session, UUID id) {
        return session.find(ClubEntity.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.unknown("CLUB_UNKNOWN", "No club has the id " + id + "."));
    }

    /** One more club than the limit, in the order in which they were founded. */
    Uni<List<ClubEntity>> list(Mutiny.Session session, Cursor after, int limit) {
        return session.createSelectionQuery("from Club c where c.id > :after order by c.id", ClubEntity.class)
                .setParameter("after", after == null ? BEFORE_ALL : after.uuid(0))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    Uni<List<MembershipRow>> memberships(Mutiny.Session session, Collection<UUID> customers) {
        return rows.read(
                session,
                MembershipRow.class,
                COLUMNS + "where " + OF_CUSTOMERS,
                Map.of("ids", ArrayRows.text(customers)));
    }

    /** The memberships of these customers in the clubs that belong to a program. */
    Uni<List<MembershipRow>> ofProgram(Mutiny.Session session, UUID program, Collection<UUID> customers) {
        return rows.read(
                session,
                MembershipRow.class,
                COLUMNS + "join club c on c.id = m.club_id where c.program_id = :program and " + OF_CUSTOMERS,
                Map.of("program", program, "ids", ArrayRows.text(customers)));
    }

    Uni<Boolean> hasClub(Mutiny.Session session, UUID program) {
        return session.createNativeQuery("select exists(select 1 from club where program_id = :program)", Boolean.class)
                .setParameter("program", program)
                .getSingleResult();
    }

    Uni<Void> put(Mutiny.Session session, Collection<MembershipRow> memberships) {
        return rows.write(session, PUT, memberships);
    }

    /** Null where the customer never collected in the club. */
    Uni<MembershipRow> membership(Mutiny.Session session, UUID club, UUID customer) {
        return rows.read(
                        session,
                        MembershipRow.class,
                        COLUMNS + "where m.club_id = :club and m.customer_id = :customer",
                        Map.of("club", club, "customer", customer))
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** One more than the limit, the highest amount first. */
    Uni<List<MembershipRow>> byAmount(Mutiny.Session session, UUID club, ClubState state, Cursor after, int limit) {
        Conditions where = new Conditions("m.club_id = :club", club)
                .and("m.state = :state", state.name())
                .and(
                        "(m.amount < :amount or m.amount = :amount and m.customer_id > :customer)",
                        after,
                        cursor -> cursor.read(0, ClubStore::amount),
                        cursor -> cursor.uuid(1));
        String sql = COLUMNS + "where " + where + " order by m.amount desc, m.customer_id limit " + (limit + 1);
        return rows.read(session, MembershipRow.class, sql, where.values());
    }

    /** Reads an amount as a cursor of ours has it; a forged one could name a number of a billion digits. */
    private static BigDecimal amount(String text) {
        BigDecimal amount = new BigDecimal(text);
        if (amount.precision() > MOST_DIGITS || Math.abs(amount.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException("More than " + MOST_DIGITS + " digits");
        }
        return amount;
    }

    Uni<ClubTotals.Sums> sums(Mutiny.Session session, UUID club) {
        return rows.read(session, ClubTotals.Sums.class, TOTALS, Map.of("club", club))
                .map(found -> found.get(0));
    }
}
