package dev.guanxi.customer.exit;

import dev.guanxi.customer.exit.LostValueReader.LostValue;
import dev.guanxi.customer.purchase.NewPurchase;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Judges anew the cases that scans opened for silences, when it comes to be recorded that their customers bought before the
 * time that the scan looked at: by the same limits, as of the same time.
 */
@Singleton
final class JudgedSilences {

    private static final String CASES = """
            with bought as (
              select "customerId", min("at") as since
              from json_to_recordset(cast(cast(:rows as text) as json)) as r("customerId" uuid, "at" timestamptz)
              group by 1)
            select e.id, e.customer_id, e.reason <> 'UNKNOWN' or e.competitor is not null, s.as_of,
              cast(s.limits as text), p.days
            from bought b cross join lateral (
              select * from exit_case
              where customer_id = b."customerId" and state = 'OPEN' and scan_id is not null and opened_at >= b.since
              offset 0) e
            join exit_scan s on s.id = e.scan_id
            cross join lateral (
              select string_agg(distinct cast(cast(purchased_at at time zone 'UTC' as date) as text), ',') as days
              from purchase where customer_id = e.customer_id and purchased_at <= s.as_of) p""";

    private static final String WITHDRAW = """
            update exit_case set state = 'WITHDRAWN', version = version + 1, closed_at = :now, changed_at = :now,
              outcome = 'Withdrawn: the customer was not silent; what it bought meanwhile was recorded later.'
            where id in (:ids) and state = 'OPEN' and reason = 'UNKNOWN' and competitor is null returning id""";

    private static final String CORRECT = """
            update exit_case e set version = version + 1, changed_at = :now, last_purchase_at = r."lastPurchaseAt",
              value_lost = case when value_stated then value_lost else r.amount end,
              currency = case when value_stated then e.currency else r.currency end
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              id uuid, amount numeric, currency text, "lastPurchaseAt" timestamptz)
            where e.id = r.id and e.state = 'OPEN' and (e.last_purchase_at is distinct from r."lastPurchaseAt"
              or not e.value_stated and (e.value_lost, e.currency) is distinct from (r.amount, r.currency))""";

    private final LostValueReader values;
    private final ExitScanStore scans;
    private final ExitAnnouncements announcements;
    private final JsonRows rows;
    private final Clock clock;

    JudgedSilences(
            LostValueReader values, ExitScanStore scans, ExitAnnouncements announcements, JsonRows rows, Clock clock) {
        this.values = values;
        this.scans = scans;
        this.announcements = announcements;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A case whose customer bought more than the scan knew.
     *
     * @param explained whether somebody has said why the customer left
     * @param silent whether it was silent all the same
     */
    private record Judged(UUID id, UUID customerId, boolean explained, Instant asOf, boolean silent) {}

    private record Bought(UUID customerId, Instant at) {}

    private record Correction(UUID id, BigDecimal amount, String currency, Instant lastPurchaseAt) {}

    /**
     * Withdraws cases of silences that were none. Who has said why the customer left knows more than its purchases say: such a
     * case stays for people to decide. Of who was silent all the same, the last purchase and the value lost are corrected.
     */
    Uni<Void> judge(Mutiny.Session session, List<NewPurchase> recorded) {
        List<Bought> bought = recorded.stream()
                .map(one -> new Bought(one.customerId(), one.purchasedAt()))
                .toList();
        return session.createNativeQuery(CASES, Object[].class)
                .setParameter("rows", rows.of(bought))
                .getResultList()
                .map(found -> found.stream().map(this::judged).toList())
                .chain(judged -> withdraw(session, judged).chain(() -> correctAll(session, judged)));
    }

    private Judged judged(Object[] row) {
        Instant asOf = Columns.instant(row[3]);
        LocalDate on = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        boolean silent = BuyingRhythm.isBroken(SilenceGrounds.days(row[5]), on, scans.limits((String) row[4]));
        return new Judged((UUID) row[0], (UUID) row[1], (Boolean) row[2], asOf, silent);
    }

    private Uni<Void> withdraw(Mutiny.Session session, List<Judged> judged) {
        List<UUID> disproved = judged.stream()
                .filter(one -> !one.silent() && !one.explained())
                .map(Judged::id)
                .toList();
        if (disproved.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(WITHDRAW, UUID.class)
                .setParameter("ids", disproved)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList()
                .chain(withdrawn -> announcements.closed(session, withdrawn));
    }

    /** Scan by scan, of which there are few. */
    private Uni<Void> correctAll(Mutiny.Session session, List<Judged> judged) {
        Map<Instant, List<Judged>> stillSilent =
                judged.stream().filter(Judged::silent).collect(Collectors.groupingBy(Judged::asOf));
        return Multi.createFrom()
                .iterable(stillSilent.entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> correct(session, one.getKey(), one.getValue()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> correct(Mutiny.Session session, Instant asOf, List<Judged> cases) {
        return values.of(session, cases.stream().map(Judged::customerId).toList(), asOf)
                .chain(valued -> session.createNativeQuery(CORRECT)
                        .setParameter(
                                "rows",
                                rows.of(cases.stream()
                                        .map(one -> correction(one, valued.get(one.customerId())))
                                        .toList()))
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate());
    }

    private static Correction correction(Judged one, LostValue value) {
        return new Correction(one.id(), value.amount(), value.currency(), value.lastPurchaseAt());
    }
}
