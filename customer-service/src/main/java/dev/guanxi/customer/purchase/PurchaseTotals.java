package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Adds up purchases and returns per currency: whole days from their totals, the rest of the last day one by one. */
@Singleton
public final class PurchaseTotals {

    private static final String BY_CURRENCY = """
            select currency, cast(sum(purchases) as bigint), sum(revenue), cast(sum(returns) as bigint), sum(returned),
                   sum(unmatched)
            from (
              select currency, purchases, revenue, returns, returned, unmatched
              from purchase_total where dealer_id %2$s and day < :day %3$s
              union all
              select currency, 1, total, 0, 0, 0
              from purchase where purchased_at >= :since and purchased_at <= :asOf %1$s %3$s
              union all
              select currency, 0, 0, 1, total, 0
              from purchase_return where returned_at >= :since and returned_at <= :asOf %1$s %3$s
              union all
              select r.currency, 0, 0, 0, 0, l.amount
              from purchase_return r join purchase_return_line l on l.return_id = r.id
              where l.purchase_id is null and returned_at >= :since and returned_at <= :asOf %1$s %3$s
            ) as part
            group by currency having sum(purchases) > 0 or sum(returns) > 0 order by currency""";

    private final Transactions transactions;

    PurchaseTotals(Transactions transactions) {
        this.transactions = transactions;
    }

    /** All currencies that occur. */
    @Schema(name = "PurchaseTotals", examples = """
                    {"currencies":[{"currency":"GBP","purchases":2,"revenue":154.42,"returns":1,"returned":2.55,
                                    "unmatched":0}]}""")
    public record Totals(List<InCurrency> currencies) {}

    /**
     * Sums in one currency.
     *
     * @param revenue of all purchases, returns not deducted
     * @param returned value of all returns, unmatched credits included
     * @param unmatched value of returned pieces that no purchase accounts for
     */
    @Schema(name = "TotalsInCurrency")
    public record InCurrency(
            String currency,
            long purchases,
            BigDecimal revenue,
            long returns,
            BigDecimal returned,
            BigDecimal unmatched) {}

    /**
     * Adds up what is within reach.
     *
     * @param system only what this system sent; null for all
     * @param asOf only what had happened by then
     */
    public Uni<Totals> of(Scope scope, String system, Instant asOf) {
        LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        String statement = BY_CURRENCY.formatted(
                scope.dealerId() == null ? "" : "and dealer_id = :dealer",
                scope.dealerId() == null ? "is null" : "= :dealer",
                system == null ? "" : "and system = :system");
        return transactions
                .read(session -> {
                    var query = session.createNativeQuery(statement, Object[].class)
                            .setParameter("day", day)
                            .setParameter("since", day.atStartOfDay().atOffset(ZoneOffset.UTC))
                            .setParameter("asOf", asOf.atOffset(ZoneOffset.UTC));
                    if (scope.dealerId() != null) {
                        query.setParameter("dealer", scope.dealerId());
                    }
                    if (system != null) {
                        query.setParameter("system", system);
                    }
                    return query.getResultList();
                })
                .map(rows -> new Totals(rows.stream().map(PurchaseTotals::row).toList()));
    }

    private static InCurrency row(Object[] row) {
        return new InCurrency(
                (String) row[0],
                (Long) row[1],
                Columns.decimal(row[2]),
                (Long) row[3],
                Columns.decimal(row[4]),
                Columns.decimal(row[5]));
    }
}
