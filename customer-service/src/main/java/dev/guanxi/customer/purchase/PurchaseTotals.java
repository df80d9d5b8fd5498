package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Adds up purchases and returns per currency. */
@Singleton
public final class PurchaseTotals {

    private static final String BY_CURRENCY = """
            select currency, cast(sum(bought) as bigint), sum(revenue), cast(sum(back) as bigint), sum(returned),
                   sum(unmatched)
            from (
              select currency, count(*) as bought, sum(total) as revenue, 0 as back, 0 as returned, 0 as unmatched
              from purchase where purchased_at <= :asOf %1$s group by currency
              union all
              select currency, 0, 0, count(*), sum(total), 0
              from purchase_return where returned_at <= :asOf %1$s group by currency
              union all
              select r.currency, 0, 0, 0, 0, sum(l.amount)
              from purchase_return_line l join purchase_return r on r.id = l.return_id
              where l.purchase_id is null and returned_at <= :asOf %1$s group by r.currency
            ) as part group by currency order by currency""";

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
        String narrowed = (scope.dealerId() == null ? "" : " and dealer_id = :dealer")
                + (system == null ? "" : " and system = :system");
        return transactions
                .read(session -> {
                    var query = session.createNativeQuery(BY_CURRENCY.formatted(narrowed), Object[].class)
                            .setParameter("asOf", asOf);
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
