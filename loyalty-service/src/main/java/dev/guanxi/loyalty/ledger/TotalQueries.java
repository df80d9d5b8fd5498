package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.storage.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sums over whole programs. */
@Singleton
final class TotalQueries {

    private static final String ENTRIES = """
            select coalesce(sum(points) filter (where kind = 'EARN'), 0) as issued,
              - coalesce(sum(points) filter (where kind = 'REVERSE'), 0) as reversed,
              - coalesce(sum(points) filter (where kind = 'EXPIRE'), 0) as expired,
              coalesce(sum(lapsed), 0) as lapsed, count(*) as entries,
              count(distinct customer_id) filter (where kind = 'EARN') as members,
              coalesce(sum(base) filter (where kind = 'EARN'), 0) as earned_on,
              - coalesce(sum(base) filter (where kind = 'REVERSE'), 0) as reversed_on
            from entry where program_id = :program and effective_at <= :asOf""";

    private static final String JUDGED = """
            select e.outcome, p.currency, count(*) as count, sum(p.total) as amount
            from earning e join purchase p on p.id = e.purchase_id
            where e.program_id = :program and p.purchased_at <= :asOf group by 1, 2 order by 1, 2""";

    private static final String PROOF = """
            select entries, sum_of_entries, lots, sum_of_open_lots, sum_of_balances,
              sum_of_entries = sum_of_open_lots and sum_of_entries = sum_of_balances as agrees
            from (select count(*) as entries, coalesce(sum(points), 0) as sum_of_entries
                from entry where program_id = :program) as e,
              (select count(*) as lots, coalesce(sum(given - reversed - expired), 0) as sum_of_open_lots
                from lot where program_id = :program) as l,
              (select coalesce(sum(balance), 0) as sum_of_balances from member where program_id = :program) as m""";

    private static final String HEARD = """
            select coalesce(b.currency, r.currency) as currency, coalesce(b.purchases, 0) as purchases,
              coalesce(b.purchased, 0) as purchased, coalesce(r.returns, 0) as returns,
              coalesce(r.returned, 0) as returned, coalesce(b.purchased, 0) - coalesce(r.returned, 0) as net,
              coalesce(r.unmatched, 0) as unmatched_credits, coalesce(r.credited, 0) as unmatched_credited,
              coalesce(r.waiting, 0) as waiting_lines
            from (select currency, count(*) as purchases, sum(total) as purchased
                from purchase where purchased_at <= :asOf group by currency) as b
            full join (select l.currency, count(distinct l.return_id) as returns, sum(l.amount) as returned,
                count(*) filter (where l.purchase_id is null) as unmatched,
                sum(l.amount) filter (where l.purchase_id is null) as credited,
                count(*) filter (where l.purchase_id is not null and p.id is null) as waiting
                from returned_line l
                left join purchase p on p.id = l.purchase_id and p.customer_id = l.customer_id
                where l.returned_at <= :asOf group by l.currency) as r on r.currency = b.currency
            order by 1""";

    private final Rows rows;

    TotalQueries(Rows rows) {
        this.rows = rows;
    }

    Uni<ProgramTotals.EntrySums> entries(Mutiny.Session session, UUID program, Instant asOf) {
        return rows.read(session, ProgramTotals.EntrySums.class, ENTRIES, of(program, asOf))
                .map(found -> found.get(0));
    }

    Uni<List<ProgramTotals.Judged>> judged(Mutiny.Session session, UUID program, Instant asOf) {
        return rows.read(session, ProgramTotals.Judged.class, JUDGED, of(program, asOf));
    }

    Uni<List<ProgramTotals.Heard>> heard(Mutiny.Session session, Instant asOf) {
        return rows.read(session, ProgramTotals.Heard.class, HEARD, Map.of("asOf", asOf));
    }

    Uni<ProgramTotals.Proof> proof(Mutiny.Session session, UUID program) {
        return rows.read(session, ProgramTotals.Proof.class, PROOF, Map.of("program", program))
                .map(found -> found.get(0));
    }

    private static Map<String, Object> of(UUID program, Instant asOf) {
        return Map.of("program", program, "asOf", asOf);
    }
}
