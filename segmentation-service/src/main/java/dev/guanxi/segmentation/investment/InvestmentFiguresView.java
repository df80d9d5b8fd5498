package dev.guanxi.segmentation.investment;

import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was spent and earned, part by part. */
@Schema(name = "InvestmentFigures", description = "What was spent and earned, part by part")
record InvestmentFiguresView(
        @Schema(description = "Visits that took place") long visits,

        @Schema(description = "Of these, with a known appointment")
        long visitMinutes,

        @Schema(description = "Calls, mails, complaints and the like")
        long interactions,

        @Schema(description = "Gifts given and not returned, those left out included")
        long gifts,

        @Schema(description = "Time of visits") BigDecimal timeCost,

        @Schema(description = "What visits cost besides their time")
        BigDecimal visitCost,

        @Schema(description = "What these gifts cost, as far as they convert to the reporting currency")
        BigDecimal giftCost,

        @Schema(description = "Time of calls, mails and complaints")
        BigDecimal supportCost,

        @Schema(description = "Off the list prices, where they are told")
        BigDecimal discountCost,

        @Schema(description = "All five together") BigDecimal spent,

        @Schema(description = "Bought less given back, as far as it converts to the reporting currency")
        BigDecimal netSales,

        @Schema(description = "At list prices, from which the discounts are spent")
        BigDecimal margin,

        @Schema(description = "Margin less what was spent") BigDecimal gain,

        @Schema(description = "Gain for one unit of money spent; absent where nothing was")
        BigDecimal returnOnInvestment,

        @Schema(description = "What in it is assumed or missing")
        List<AssumptionView> assumptions,

        @Schema(description = "What does not count, since no exchange rate converts it; empty if all counts")
        List<LeftOutView> leftOut) {

    @Schema(name = "InvestmentAssumption")
    record AssumptionView(
            @Schema(description = "What is assumed or missing, for programs")
            Investment.Assumption code,

            @Schema(description = "For people") String text) {}

    @Schema(
            name = "InvestmentLeftOut",
            description = "Amounts of one kind in one currency that do not count",
            examples = """
                    {"kind":"GIFT","currency":"CNY","count":2,"amount":360.00}""")
    record LeftOutView(
            @Schema(description = "Whether these are gifts, purchases or returns")
            LeftOutKind kind,

            @Schema(description = "Their currency, ISO 4217", examples = "CNY")
            String currency,

            @Schema(description = "How many they are") long count,

            @Schema(description = "All of them together, in their currency")
            BigDecimal amount) {

        private static LeftOutView of(LeftOut left) {
            return new LeftOutView(left.kind(), left.currency(), left.count(), Figures.money(left.amount()));
        }
    }

    static InvestmentFiguresView of(Investment investment, List<LeftOut> leftOut, Texts texts) {
        Efforts efforts = investment.efforts();
        return new InvestmentFiguresView(
                efforts.visits(),
                efforts.visitMinutes(),
                efforts.interactions(),
                efforts.gifts(),
                Figures.money(investment.time()),
                Figures.money(investment.visits()),
                Figures.money(investment.gifts()),
                Figures.money(investment.support()),
                Figures.money(investment.discounts()),
                Figures.money(investment.spent()),
                Figures.money(efforts.net()),
                Figures.money(investment.margin()),
                Figures.money(investment.gain()),
                investment.returned(),
                investment.assumptions().stream()
                        .map(code -> new AssumptionView(code, texts.of("assumption", code)))
                        .toList(),
                leftOut.stream().map(LeftOutView::of).toList());
    }
}
