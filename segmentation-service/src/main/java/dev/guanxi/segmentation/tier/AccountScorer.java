package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.rating.Ratings;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Scores one account by the five factors of S2. Same model, population, day and evidence: same score. More revenue with
 * everything else equal never lowers {@link Factor#PROFIT_CONTRIBUTION}.
 */
public final class AccountScorer {

    private final Scoring scoring;
    private final TradeParts trades;
    private final LoyaltyParts loyalty;

    public AccountScorer(TierModel model, Population population, Instant asOf) {
        this.scoring = new Scoring(model, asOf);
        this.trades = new TradeParts(scoring, population);
        this.loyalty = new LoyaltyParts(scoring);
    }

    public AccountScore score(Evidence evidence) {
        return AccountScore.of(scoring.model(), part -> measure(part, evidence));
    }

    Instant asOf() {
        return scoring.asOf();
    }

    /** Revenue above which no part gains another point. */
    BigDecimal revenueOfAllPoints() {
        return trades.revenueOfAllPoints();
    }

    private PartScore measure(Part part, Evidence evidence) {
        return switch (part) {
            case PAST_TRADE -> trades.pastTrade(evidence.trade());
            case CONTRIBUTION_SHARE -> trades.contributionShare(evidence.trade());
            case PURCHASE_FREQUENCY -> trades.purchaseFrequency(evidence.trade());
            case TENURE -> loyalty.tenure(evidence.trade());
            case REGULARITY -> loyalty.regularity(evidence.trade());
            case RETURN_RATE -> loyalty.returnRate(evidence.trade());
            case SATISFACTION -> loyalty.satisfaction(evidence.bond());
            case EXITS -> loyalty.exits(evidence.trade(), evidence.bond());
            case PRODUCT_LINES -> loyalty.productLines(evidence.bond());
            case REVENUE_TREND -> trades.revenueTrend(evidence.trade());
            case RECENT_ACTIVITY -> trades.recentActivity(evidence.trade());
            default -> rated(part, evidence.ratings());
        };
    }

    private PartScore rated(Part part, Ratings ratings) {
        return ratings.of(part.subject().orElseThrow())
                .map(rated -> rated.stale()
                        ? scoring.missing(part, NoData.RATING_STALE)
                        : scoring.measured(part, rated.points(), rated.points()))
                .orElseGet(() -> scoring.missing(part, NoData.NOT_RATED));
    }
}
