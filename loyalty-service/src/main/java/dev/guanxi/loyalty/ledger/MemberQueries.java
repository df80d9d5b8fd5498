package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.storage.Rows;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.json.Times;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads of members' points. */
@Singleton
final class MemberQueries {

    private static final String OF_MEMBER = "e.program_id = :program and e.customer_id = :customer";

    private static final String SUMS = """
            select coalesce(sum(e.points) filter (where e.kind = 'EARN'), 0) as earned,
              - coalesce(sum(e.points) filter (where e.kind = 'REVERSE'), 0) as reversed,
              - coalesce(sum(e.points) filter (where e.kind = 'EXPIRE'), 0) as expired,
              coalesce(sum(e.lapsed), 0) as lapsed,
              coalesce(sum(e.points) filter (where l.expires_at <= :asOf), 0) as overdue
            from entry e join lot l on l.id = e.lot_id
            where e.program_id = :program and e.customer_id = :customer and e.effective_at <= :asOf""";

    private static final String EXPIRING = """
            select to_char(expires_at at time zone 'UTC', 'YYYY-MM') as month, sum(points) as points, count(*) as lots
            from (select l.expires_at, sum(e.points) as points from entry e join lot l on l.id = e.lot_id
              where e.program_id = :program and e.customer_id = :customer and e.effective_at <= :asOf
              group by l.id) as open
            where points <> 0 group by 1 order by 1""";

    private static final String FIGURES = """
            select (select count(*) from entry e where e.program_id = m.program_id and e.customer_id = m.customer_id)
                as entries,
              (select coalesce(sum(e.points), 0) from entry e
                where e.program_id = m.program_id and e.customer_id = m.customer_id) as sum_of_entries,
              (select count(*) from lot l where l.program_id = m.program_id and l.customer_id = m.customer_id) as lots,
              (select coalesce(sum(l.given - l.reversed - l.expired), 0) from lot l
                where l.program_id = m.program_id and l.customer_id = m.customer_id) as sum_of_open_lots,
              m.balance as booked_balance
            from member m where m.program_id = :program and m.customer_id = :customer""";

    private static final String LEDGER = """
            select * from (
              select e.id, e.kind, e.points, sum(e.points) over (order by e.effective_at, e.id) as balance, e.lapsed,
                e.base, e.lot_id, l.expires_at as lot_expires_at, e.purchase_id, e.return_id, e.lines,
                e.effective_at, e.recorded_at
              from entry e join lot l on l.id = e.lot_id where\s""" + OF_MEMBER + ") as ledger";

    private static final String SUMMARIES =
            "select program_id, customer_id, balance, earned, reversed, expired from member ";

    private final Rows rows;

    MemberQueries(Rows rows) {
        this.rows = rows;
    }

    Uni<Member.Sums> sums(Mutiny.Session session, UUID program, UUID customer, Instant asOf) {
        return rows.read(session, Member.Sums.class, SUMS, asOf(program, customer, asOf))
                .map(found -> found.get(0));
    }

    Uni<List<Member.Expiring>> expiring(Mutiny.Session session, UUID program, UUID customer, Instant asOf) {
        return rows.read(session, Member.Expiring.class, EXPIRING, asOf(program, customer, asOf));
    }

    /** The figures of the proof; null where the customer never collected in the program. */
    Uni<Member.Figures> figures(Mutiny.Session session, UUID program, UUID customer) {
        return rows.read(session, Member.Figures.class, FIGURES, Map.of("program", program, "customer", customer))
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** One more entry than the limit, in the order of effect. */
    Uni<List<LedgerLine>> ledger(Mutiny.Session session, UUID program, UUID customer, Cursor after, int limit) {
        Conditions where = new Conditions()
                .with("program", program)
                .with("customer", customer)
                .and(
                        "(effective_at, id) > (:at, :id)",
                        after,
                        cursor -> cursor.read(0, text -> Times.parse(text).toInstant()),
                        cursor -> cursor.uuid(1));
        String page = " where " + where + " order by effective_at, id limit " + (limit + 1);
        return rows.read(session, LedgerLine.class, LEDGER + page, where.values());
    }

    /** One more member than the limit, the highest balance first. */
    Uni<List<Balance>> byBalance(Mutiny.Session session, UUID program, Cursor after, int limit) {
        Conditions where = new Conditions("program_id = :program", program)
                .and(
                        "(balance < :balance or balance = :balance and customer_id > :customer)",
                        after,
                        cursor -> cursor.read(0, Long::valueOf),
                        cursor -> cursor.uuid(1));
        String page = "where " + where + " order by balance desc, customer_id limit " + (limit + 1);
        return rows.read(session, Balance.class, SUMMARIES + page, where.values());
    }

    private static Map<String, Object> asOf(UUID program, UUID customer, Instant asOf) {
        return Map.of("program", program, "customer", customer, "asOf", asOf);
    }
}
