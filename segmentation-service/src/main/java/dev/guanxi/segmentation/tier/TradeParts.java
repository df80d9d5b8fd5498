package dev.guanxi.segmentation.tier;

import static dev.guanxi.segmentation.tier.Scoring.days;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What figures tell of {@link Factor#PROFIT_CONTRIBUTION} and {@link Factor#FUTURE_VALUE}. */
final class TradeParts {

    private final Scoring scoring;
    private final Population population;

    TradeParts(Scoring scoring, Population population) {
        this.scoring = scoring;
        this.population = population;
    }

    /** Revenue above which no part gains another point. */
    BigDecimal revenueOfAllPoints() {
        double average = population.revenue().doubleValue() / Math.max(1, population.accounts());
        double enough = Math.max(
                population.revenues().highest(), average * scoring.measures().revenueMultiple());
        return BigDecimal.valueOf(enough).setScale(0, RoundingMode.CEILING).add(BigDecimal.ONE);
    }

    /** Points: percent of the other accounts with less net revenue. */
    PartScore pastTrade(Trade trade) {
        double net = trade.net().doubleValue();
        return population.revenues().compares()
                ? scoring.measured(
                        Part.PAST_TRADE,
                        net <= 0 ? 0 : 100 * population.revenues().shareBelow(net),
                        net)
                : scoring.missing(Part.PAST_TRADE, NoData.NOTHING_TO_COMPARE);
    }

    /** Points grow with the logarithm of the multiple of the average account's revenue, so that giants do not blind. */
    PartScore contributionShare(Trade trade) {
        double share = population.shareOf(trade.net());
        double timesAverage = share * population.accounts();
        double points =
                100 * Math.log1p(timesAverage) / Math.log1p(scoring.measures().revenueMultiple());
        return scoring.measured(Part.CONTRIBUTION_SHARE, points, share);
    }

    /** Points: percent of the other accounts with fewer purchases. */
    PartScore purchaseFrequency(Trade trade) {
        return population.purchases().compares()
                ? scoring.measured(
                        Part.PURCHASE_FREQUENCY,
                        100 * population.purchases().shareBelow(trade.purchases()),
                        trade.purchases())
                : scoring.missing(Part.PURCHASE_FREQUENCY, NoData.NOTHING_TO_COMPARE);
    }

    /** Points: the last half year's percent of the last two; 50 is steady, 100 all new, 0 stopped. */
    PartScore revenueTrend(Trade trade) {
        if (trade.neverBought()) {
            return scoring.missing(Part.REVENUE_TREND, NoData.NEVER_BOUGHT);
        }
        if (scoring.daysSince(trade.firstPurchase()) < days(scoring.measures().halfYear())) {
            return scoring.missing(Part.REVENUE_TREND, NoData.TOO_NEW);
        }
        double recent = Math.max(0, trade.recentRevenue().doubleValue());
        double earlier = Math.max(0, trade.earlierRevenue().doubleValue());
        return recent + earlier == 0
                ? scoring.missing(Part.REVENUE_TREND, NoData.NO_RECENT_REVENUE)
                : scoring.measured(Part.REVENUE_TREND, 100 * recent / (recent + earlier), recent / (recent + earlier));
    }

    /** All points on the day of a purchase, halving with every half-life since. */
    PartScore recentActivity(Trade trade) {
        if (trade.neverBought()) {
            return scoring.missing(Part.RECENT_ACTIVITY, NoData.NEVER_BOUGHT);
        }
        double days = scoring.daysSince(trade.lastPurchase());
        double halfLives = days / days(scoring.measures().activityHalfLife());
        return scoring.measured(Part.RECENT_ACTIVITY, 100 * Math.pow(2, -halfLives), days);
    }
}
