package dev.guanxi.customer.dealer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a dealer did in a period, beside the period before. */
@Schema(examples = """
                {"dealerId":"01930d6e-0000-7000-8000-00000000dea1",
                 "period":{"from":"2026-01-01T00:00:00Z","until":"2026-02-01T00:00:00Z","customers":12,"newCustomers":3,
                           "signedAccounts":4,"purchases":40,
                           "currencies":[{"currency":"CNY","revenue":52000,"returned":1300,"returnsPercent":2.5}]},
                 "before":{"from":"2025-12-01T00:00:00Z","until":"2026-01-01T00:00:00Z","customers":9,"newCustomers":1,
                           "signedAccounts":4,"purchases":31,"currencies":[]}}""")
public record DealerPerformance(UUID dealerId, Figures period, Figures before) {

    /**
     * Figures of one period.
     *
     * @param customers who bought: its own, and accounts of ours while it signed for them; each once
     * @param newCustomers that it registered in the period
     * @param signedAccounts that it signed for at some time in the period, each once
     * @param purchases of these customers
     */
    @Schema(name = "DealerFigures")
    public record Figures(
            Instant from,
            Instant until,
            long customers,
            long newCustomers,
            long signedAccounts,
            long purchases,
            List<Turnover> currencies) {}

    /**
     * Trade in one currency.
     *
     * @param revenue of purchases made in the period, returns not deducted
     * @param returned value of returns made in the period
     * @param returnsPercent returned in percent of the revenue, to two decimals; absent without revenue
     */
    @Schema(name = "DealerTurnover")
    public record Turnover(String currency, BigDecimal revenue, BigDecimal returned, BigDecimal returnsPercent) {

        static Turnover of(String currency, BigDecimal revenue, BigDecimal returned) {
            BigDecimal percent =
                    revenue.signum() == 0 ? null : returned.movePointRight(2).divide(revenue, 2, RoundingMode.HALF_UP);
            return new Turnover(currency, revenue, returned, percent);
        }
    }
}
