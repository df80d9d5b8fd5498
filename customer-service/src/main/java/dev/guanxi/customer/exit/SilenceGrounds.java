package dev.guanxi.customer.exit;

import dev.guanxi.customer.purchase.Purchase;
import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whether silences that scans found are still some without purchases: by the same limits, as of the same time. */
@Singleton
final class SilenceGrounds {

    /** Nobody works on a case until the transaction ends; whoever closed it by hand or took it up has. */
    private static final String CASES = """
            with found as (
              select id, customer_id, scan_id,
                not %1$s or %2$s as worked_on
              from exit_case
              where customer_id in (:customers) and scan_id is not null and state in ('OPEN', 'WON_BACK', 'LOST')
              order by id for update)
            select f.id, f.customer_id, f.worked_on, s.as_of, cast(s.limits as text),
              string_agg(distinct cast(b.day as text), ','),
              coalesce(string_agg(distinct cast(b.day as text), ',') filter (where b.stays), '')
            from found f join exit_scan s on s.id = f.scan_id
            cross join lateral (
              select cast(p.purchased_at at time zone 'UTC' as date) as day, p.id not in (:withdrawn) as stays
              from purchase p where p.customer_id = f.customer_id and p.purchased_at <= s.as_of) b
            group by f.id, f.customer_id, f.worked_on, s.id""".formatted(SettledByPurchases.CASES, SettledByPurchases.WORKED_ON);

    private final ExitScanStore scans;

    SilenceGrounds(ExitScanStore scans) {
        this.scans = scans;
    }

    /**
     * A case whose customer was not silent after all.
     *
     * @param workedOn whether somebody has said or tried something, or has given the customer up
     * @param asOf the time that the scan looked at
     */
    record Groundless(UUID id, UUID customerId, boolean workedOn, Instant asOf) {

        boolean restedOn(Purchase purchase) {
            return purchase.customerId().equals(customerId)
                    && !purchase.purchasedAt().isAfter(asOf);
        }
    }

    /** The cases that rest on the purchases, so that their customers were not silent without them. */
    Uni<List<Groundless>> lostWithout(Mutiny.Session session, List<Purchase> purchases) {
        if (purchases.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Set<UUID> customers = purchases.stream().map(Purchase::customerId).collect(Collectors.toSet());
        return session.createNativeQuery(CASES, Object[].class)
                .setParameter("customers", customers)
                .setParameter("withdrawn", purchases.stream().map(Purchase::id).toList())
                .getResultList()
                .map(rows -> rows.stream()
                        .filter(this::losesItsGrounds)
                        .map(row ->
                                new Groundless((UUID) row[0], (UUID) row[1], (Boolean) row[2], Columns.instant(row[3])))
                        .toList());
    }

    private boolean losesItsGrounds(Object[] row) {
        LocalDate on = LocalDate.ofInstant(Columns.instant(row[3]), ZoneOffset.UTC);
        RhythmLimits limits = scans.limits((String) row[4]);
        return BuyingRhythm.isBroken(days(row[5]), on, limits) && !BuyingRhythm.isBroken(days(row[6]), on, limits);
    }

    /** Days that a statement put together, in order. */
    static List<LocalDate> days(Object text) {
        return Arrays.stream(((String) text).split(","))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .sorted()
                .toList();
    }
}
