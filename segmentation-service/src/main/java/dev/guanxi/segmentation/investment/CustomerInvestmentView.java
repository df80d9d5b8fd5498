package dev.guanxi.segmentation.investment;

import dev.guanxi.segmentation.investment.InvestmentService.Answer;
import dev.guanxi.segmentation.text.Texts;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One customer's return on investment as it is shown. */
@Schema(name = "CustomerInvestment", description = "What one customer cost us and earned us", examples = """
                {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","name":"Hangzhou Textile Trading",
                 "from":"2025-01-01","until":"2026-01-01","currency":"GBP",
                 "figures":{"visits":4,"visitMinutes":240,"interactions":6,"gifts":1,"timeCost":240.00,
                  "visitCost":80.00,"giftCost":25.00,"supportCost":52.50,"discountCost":0,"spent":397.50,"netSales":5486.30,
                  "margin":1645.89,"gain":1248.39,"returnOnInvestment":3.1406,
                  "assumptions":[{"code":"DISCOUNTS_NOT_TOLD","text":"Of some purchases no list price is told."}],"leftOut":[]}}""")
record CustomerInvestmentView(
        @Schema(description = "The customer") UUID customerId,
        @Schema(description = "Name of the customer") String name,

        @Schema(description = "First day of the period, in UTC")
        LocalDate from,

        @Schema(description = "Not included") LocalDate until,
        @Schema(description = "Currency of all amounts") String currency,

        @Schema(description = "The rates of the period's last day; absent for those of the configuration")
        UUID ratesId,

        @Schema(description = "What was spent and earned") InvestmentFiguresView figures) {

    static CustomerInvestmentView of(Answer answer, Texts texts) {
        return new CustomerInvestmentView(
                answer.customerId(),
                answer.name(),
                answer.period().from(),
                answer.period().until(),
                answer.rates().rates().currency(),
                answer.rates().id(),
                InvestmentFiguresView.of(answer.investment(), answer.leftOut(), texts));
    }
}
