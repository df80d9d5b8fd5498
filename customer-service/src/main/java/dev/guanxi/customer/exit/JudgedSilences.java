package dev.guanxi.customer.exit;

import dev.guanxi.customer.exit.SilenceCorrections.Silent;
import dev.guanxi.customer.purchase.NewPurchase;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Judges anew the cases that scans opened for silences, when it comes to be recorded that their customers bought before the
 * time that the scan looked at, or that some of what they bought is withdrawn: by the same limits, as of the same time.
 */
@Singleton
final class JudgedSilences {

    private static final String CASES = """
            with bought as (
              select "customerId", min("at") as since
              from json_to_recordset(cast(cast(:rows as text) as json)) as r("customerId" uuid, "at" timestamptz)
              group by 1)
            select e.id, e.customer_id, e.worked_on, s.as_of,
              cast(s.limits as text), p.days
            from bought b cross join lateral (
              select id, customer_id, scan_id, %s as worked_on from exit_case
              where customer_id = b."customerId" and %s and scan_id is not null
                and opened_at >= coalesce(b.since, '-infinity')
              offset 0) e
            join exit_scan s on s.id = e.scan_id
            cross join lateral (
              select coalesce(string_agg(distinct cast(cast(purchased_at at time zone 'UTC' as date) as text), ','), '') as days
              from purchase where customer_id = e.customer_id and purchased_at <= s.as_of) p""".formatted(SettledByPurchases.WORKED_ON, SettledByPurchases.CASES);

    private static final String KNOWN_LATER =
            "Withdrawn: the customer was not silent; what it bought meanwhile came to be known later.";

    private final ExitScanStore scans;
    private final SilenceCorrections corrections;
    private final SilenceWithdrawals withdrawals;
    private final JsonRows rows;

    JudgedSilences(ExitScanStore scans, SilenceCorrections corrections, SilenceWithdrawals withdrawals, JsonRows rows) {
        this.scans = scans;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
        this.rows = rows;
    }

    /**
     * A case whose customer bought something else than the scan knew.
     *
     * @param workedOn whether somebody has said or tried something, or has taken it up
     * @param silent whether it was silent all the same
     */
    private record Judged(UUID id, UUID customerId, boolean workedOn, Instant asOf, boolean silent) {}

    /** @param at null: all cases of the customer, whenever they were opened */
    private record Bought(UUID customerId, Instant at) {}

    /**
     * Withdraws cases of silences that were none, of which the customer may be back meanwhile. Who works on one knows more than
     * purchases say: such a case stays for people to decide. Of who was silent all the same, the last purchase and the value
     * lost are corrected.
     */
    Uni<Void> judge(Mutiny.Session session, List<NewPurchase> recorded) {
        return judgeAll(
                session,
                recorded.stream()
                        .map(one -> new Bought(one.customerId(), one.purchasedAt()))
                        .toList());
    }

    /** The same for all cases of a customer, whatever it bought. */
    Uni<Void> judge(Mutiny.Session session, UUID customerId) {
        return judgeAll(session, List.of(new Bought(customerId, null)));
    }

    private Uni<Void> judgeAll(Mutiny.Session session, List<Bought> bought) {
        return cases(session, bought)
                .chain(judged -> withdraw(session, judged).chain(() -> correctAll(session, judged)));
    }

    /**
     * Corrects the last purchase and the value lost of customers of whom purchases were withdrawn, or something came back.
     * Cases that lost their grounds are closed by then, see {@link PurchasesOfCases}.
     */
    Uni<Void> correct(Mutiny.Session session, Set<UUID> customers) {
        return cases(
                        session,
                        customers.stream().map(one -> new Bought(one, null)).toList())
                .chain(judged -> correctAll(session, judged));
    }

    private Uni<List<Judged>> cases(Mutiny.Session session, List<Bought> bought) {
        return session.createNativeQuery(CASES, Object[].class)
                .setParameter("rows", rows.of(bought))
                .getResultList()
                .map(found -> found.stream().map(this::judged).toList());
    }

    private Judged judged(Object[] row) {
        Instant asOf = Columns.instant(row[3]);
        LocalDate on = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        boolean silent = BuyingRhythm.isBroken(SilenceGrounds.days(row[5]), on, scans.limits((String) row[4]));
        return new Judged((UUID) row[0], (UUID) row[1], (Boolean) row[2], asOf, silent);
    }

    private Uni<Void> withdraw(Mutiny.Session session, List<Judged> judged) {
        List<UUID> disproved = judged.stream()
                .filter(one -> !one.silent() && !one.workedOn())
                .map(Judged::id)
                .toList();
        return withdrawals.withdraw(session, disproved, KNOWN_LATER);
    }

    private Uni<Void> correctAll(Mutiny.Session session, List<Judged> judged) {
        return corrections.correctAll(
                session,
                judged.stream()
                        .filter(Judged::silent)
                        .map(one -> new Silent(one.id(), one.customerId(), one.asOf()))
                        .toList());
    }
}
