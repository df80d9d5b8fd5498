package dev.guanxi.segmentation.investment;

import dev.guanxi.segmentation.investment.InvestmentService.GroupAnswer;
import dev.guanxi.segmentation.text.Texts;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One tier's or manager's return on investment as it is shown. */
@Schema(
        name = "GroupInvestment",
        description = "What the customers of one tier or manager cost us and earned us",
        examples = """
                {"key":"KEY","customers":433,"from":"2025-01-01","until":"2026-01-01","currency":"GBP",
                 "figures":{"visits":4,"visitMinutes":240,"interactions":6,"gifts":1,"timeCost":240.00,
                  "visitCost":80.00,"giftCost":25.00,"supportCost":52.50,"discountCost":0,"spent":397.50,"netSales":5486.30,
                  "margin":1645.89,"gain":1248.39,"returnOnInvestment":3.1406,"assumptions":[],"leftOut":[{"kind":"GIFT","currency":"CNY","count":2,"amount":360.00}]}}""")
record GroupInvestmentView(
        @Schema(description = "The tier or the manager; NONE for customers without")
        String key,

        @Schema(description = "With whom anything happened in the period")
        long customers,

        @Schema(description = "First day of the period, in UTC")
        LocalDate from,

        @Schema(description = "Not included") LocalDate until,
        @Schema(description = "Currency of all amounts") String currency,

        @Schema(description = "The rates of the period's last day; absent for those of the configuration")
        UUID ratesId,

        @Schema(description = "What was spent and earned, of all customers of the group together")
        InvestmentFiguresView figures) {

    static GroupInvestmentView of(GroupAnswer answer, Texts texts) {
        return new GroupInvestmentView(
                answer.line().key(),
                answer.line().customers(),
                answer.period().from(),
                answer.period().until(),
                answer.rates().rates().currency(),
                answer.rates().id(),
                InvestmentFiguresView.of(answer.investment(), answer.leftOut(), texts));
    }
}
