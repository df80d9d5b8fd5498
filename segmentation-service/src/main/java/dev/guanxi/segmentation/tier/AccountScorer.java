package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.tier.PartScore.Measured;
import dev.guanxi.segmentation.tier.PartScore.Missing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * Scores one account by the five factors of S2. Same model, population, day and trade: same score. More revenue with
 * everything else equal never lowers {@link Factor#PROFIT_CONTRIBUTION}.
 */
public final class AccountScorer {

    private static final double SECONDS_PER_DAY = 86_400;
    private static final int FEWEST_DAYS_OF_A_RHYTHM = 3;

    private final TierModel model;
    private final Population population;
    private final Instant asOf;

    public AccountScorer(TierModel model, Population population, Instant asOf) {
        this.model = model;
        this.population = population;
        this.asOf = asOf;
    }

    public AccountScore score(Trade trade) {
        return AccountScore.of(model, part -> measure(part, trade));
    }

    Instant asOf() {
        return asOf;
    }

    /** Revenue above which no part gains another point. */
    BigDecimal revenueOfAllPoints() {
        double average = population.revenue().doubleValue() / Math.max(1, population.accounts());
        double enough = Math.max(
                population.revenues().highest(), average * model.measures().revenueMultiple());
        return BigDecimal.valueOf(enough).setScale(0, RoundingMode.CEILING).add(BigDecimal.ONE);
    }

    private PartScore measure(Part part, Trade trade) {
        return switch (part) {
            case PAST_TRADE -> pastTrade(trade);
            case CONTRIBUTION_SHARE -> contributionShare(trade);
            case PURCHASE_FREQUENCY -> purchaseFrequency(trade);
            case TENURE -> tenure(trade);
            case REGULARITY -> regularity(trade);
            case RETURN_RATE -> returnRate(trade);
            case REVENUE_TREND -> revenueTrend(trade);
            case RECENT_ACTIVITY -> recentActivity(trade);
            case STRATEGIC_FIT, BRAND_VALUE, COMPETITOR_ATTITUDE, INDUSTRY_TREND -> missing(part, NoData.NOT_RATED);
            case NET_PROFIT, CREDIT_STANDING, RESOURCE_RESPONSE -> missing(part, NoData.NOT_COLLECTED);
        };
    }

    /** Points: percent of the other accounts with less net revenue. */
    private PartScore pastTrade(Trade trade) {
        double net = trade.net().doubleValue();
        return population.revenues().compares()
                ? measured(
                        Part.PAST_TRADE,
                        net <= 0 ? 0 : 100 * population.revenues().shareBelow(net),
                        net)
                : missing(Part.PAST_TRADE, NoData.NOTHING_TO_COMPARE);
    }

    /** Points grow with the logarithm of the multiple of the average account's revenue, so that giants do not blind. */
    private PartScore contributionShare(Trade trade) {
        double share = population.shareOf(trade.net());
        double timesAverage = share * population.accounts();
        double points =
                100 * Math.log1p(timesAverage) / Math.log1p(model.measures().revenueMultiple());
        return measured(Part.CONTRIBUTION_SHARE, points, share);
    }

    /** Points: percent of the other accounts with fewer purchases. */
    private PartScore purchaseFrequency(Trade trade) {
        return population.purchases().compares()
                ? measured(
                        Part.PURCHASE_FREQUENCY,
                        100 * population.purchases().shareBelow(trade.purchases()),
                        trade.purchases())
                : missing(Part.PURCHASE_FREQUENCY, NoData.NOTHING_TO_COMPARE);
    }

    /** Points: percent of the full tenure reached. */
    private PartScore tenure(Trade trade) {
        if (trade.neverBought()) {
            return missing(Part.TENURE, NoData.NEVER_BOUGHT);
        }
        double days = daysSince(trade.firstPurchase());
        return measured(Part.TENURE, 100 * days / days(model.measures().fullTenure()), days);
    }

    /** All points within the own rhythm, then falling evenly to none when hopelessly overdue. */
    private PartScore regularity(Trade trade) {
        if (trade.purchaseDays() < FEWEST_DAYS_OF_A_RHYTHM) {
            return missing(Part.REGULARITY, trade.neverBought() ? NoData.NEVER_BOUGHT : NoData.TOO_FEW_PURCHASES);
        }
        double rhythm =
                days(Duration.between(trade.firstPurchase(), trade.lastPurchase())) / (trade.purchaseDays() - 1);
        double rhythmsPassed = daysSince(trade.lastPurchase()) / rhythm;
        int end = model.measures().hopelesslyOverdue();
        return measured(Part.REGULARITY, 100 * (end - rhythmsPassed) / (end - 1), rhythmsPassed);
    }

    /** Points: percent of what was bought that was kept. */
    private PartScore returnRate(Trade trade) {
        if (trade.gross().signum() == 0) {
            return missing(Part.RETURN_RATE, NoData.NEVER_BOUGHT);
        }
        double rate = trade.returned().doubleValue() / trade.gross().doubleValue();
        return measured(Part.RETURN_RATE, 100 * (1 - rate), rate);
    }

    /** Points: the last half year's percent of the last two; 50 is steady, 100 all new, 0 stopped. */
    private PartScore revenueTrend(Trade trade) {
        if (trade.neverBought()) {
            return missing(Part.REVENUE_TREND, NoData.NEVER_BOUGHT);
        }
        if (daysSince(trade.firstPurchase()) < days(model.measures().halfYear())) {
            return missing(Part.REVENUE_TREND, NoData.TOO_NEW);
        }
        double recent = Math.max(0, trade.recentRevenue().doubleValue());
        double earlier = Math.max(0, trade.earlierRevenue().doubleValue());
        return recent + earlier == 0
                ? missing(Part.REVENUE_TREND, NoData.NO_RECENT_REVENUE)
                : measured(Part.REVENUE_TREND, 100 * recent / (recent + earlier), recent / (recent + earlier));
    }

    /** All points on the day of a purchase, halving with every half-life since. */
    private PartScore recentActivity(Trade trade) {
        if (trade.neverBought()) {
            return missing(Part.RECENT_ACTIVITY, NoData.NEVER_BOUGHT);
        }
        double days = daysSince(trade.lastPurchase());
        double halfLives = days / days(model.measures().activityHalfLife());
        return measured(Part.RECENT_ACTIVITY, 100 * Math.pow(2, -halfLives), days);
    }

    /** Points are rounded to hundredths, so that what is computed with is what is stored and shown. */
    private PartScore measured(Part part, double points, double raw) {
        double within = Math.max(0, Math.min(100, points));
        return new Measured(part, model.weight(part), Math.round(within * 100) / 100.0, raw);
    }

    private PartScore missing(Part part, NoData reason) {
        return new Missing(part, model.weight(part), reason);
    }

    /** Fractional days up to the day of the run; a purchase of the same instant is 0 days old. */
    private double daysSince(Instant instant) {
        return days(Duration.between(instant, asOf));
    }

    private static double days(Duration duration) {
        return duration.toSeconds() / SECONDS_PER_DAY;
    }
}
