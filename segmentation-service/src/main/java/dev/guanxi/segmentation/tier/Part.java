package dev.guanxi.segmentation.tier;

import static dev.guanxi.segmentation.tier.Factor.FUTURE_VALUE;
import static dev.guanxi.segmentation.tier.Factor.LOYALTY;
import static dev.guanxi.segmentation.tier.Factor.PROFIT_CONTRIBUTION;
import static dev.guanxi.segmentation.tier.Factor.SALES_ELASTICITY;
import static dev.guanxi.segmentation.tier.Factor.STRATEGIC_BRAND;

/** The parts of the five factors (S2), each measured 0 to 100, with the unit of the figure it is measured from. */
public enum Part {
    /** How well the account fits our strategy: a manager's rating. */
    STRATEGIC_FIT(STRATEGIC_BRAND, Unit.POINTS),
    /** What being seen with the account does for our name: a manager's rating. */
    BRAND_VALUE(STRATEGIC_BRAND, Unit.POINTS),

    /** Net revenue so far, against all other accounts. */
    PAST_TRADE(PROFIT_CONTRIBUTION, Unit.MONEY),
    /** The account's share of everybody's net revenue. */
    CONTRIBUTION_SHARE(PROFIT_CONTRIBUTION, Unit.SHARE),
    /** Number of purchases so far, against all other accounts. */
    PURCHASE_FREQUENCY(PROFIT_CONTRIBUTION, Unit.PURCHASES),
    /** What is left after costs. */
    NET_PROFIT(PROFIT_CONTRIBUTION, Unit.MONEY),
    /** Pays in full and on time. */
    CREDIT_STANDING(PROFIT_CONTRIBUTION, Unit.POINTS),

    /** How long the account has been buying from us. */
    TENURE(LOYALTY, Unit.DAYS),
    /** Time since the last purchase against the account's own rhythm. */
    REGULARITY(LOYALTY, Unit.RATIO),
    /** How much of what it bought came back. */
    RETURN_RATE(LOYALTY, Unit.SHARE),
    /** How it answers our competitors' offers. */
    COMPETITOR_ATTITUDE(LOYALTY, Unit.POINTS),

    /** How much our site, region, advertising space and website move its purchases. */
    RESOURCE_RESPONSE(SALES_ELASTICITY, Unit.RATIO),

    /** Net revenue of the last half year against the half year before. */
    REVENUE_TREND(FUTURE_VALUE, Unit.SHARE),
    /** How fresh the last purchase is. */
    RECENT_ACTIVITY(FUTURE_VALUE, Unit.DAYS),
    /** Where the account's trade is heading: a manager's rating. */
    INDUSTRY_TREND(FUTURE_VALUE, Unit.POINTS);

    /** What the raw figure behind a part counts. */
    public enum Unit {
        /** An amount in the model's reporting currency. */
        MONEY,
        /** A fraction; 0.25 is a quarter. */
        SHARE,
        PURCHASES,
        DAYS,
        /** How many times one figure holds another. */
        RATIO,
        /** Points from 0 to 100. */
        POINTS
    }

    private final Factor factor;
    private final Unit unit;

    Part(Factor factor, Unit unit) {
        this.factor = factor;
        this.unit = unit;
    }

    public Factor factor() {
        return factor;
    }

    public Unit unit() {
        return unit;
    }
}
