package dev.guanxi.segmentation.tier;

import static dev.guanxi.segmentation.tier.Factor.FUTURE_VALUE;
import static dev.guanxi.segmentation.tier.Factor.LOYALTY;
import static dev.guanxi.segmentation.tier.Factor.PROFIT_CONTRIBUTION;
import static dev.guanxi.segmentation.tier.Factor.SALES_ELASTICITY;
import static dev.guanxi.segmentation.tier.Factor.STRATEGIC_BRAND;

import dev.guanxi.segmentation.rating.Subject;
import java.util.Optional;

/** The parts of the five factors (S2), each measured 0 to 100, with the unit of the figure it is measured from. */
public enum Part {
    /** How well the account fits our strategy: a manager's rating. */
    STRATEGIC_FIT(STRATEGIC_BRAND, "sf", Subject.STRATEGIC_FIT),
    /** What being seen with the account does for our name: a manager's rating. */
    BRAND_VALUE(STRATEGIC_BRAND, "bv", Subject.BRAND_VALUE),
    /** Net revenue so far, against all other accounts. */
    PAST_TRADE(PROFIT_CONTRIBUTION, "pt", Unit.MONEY),
    /** The account's share of everybody's net revenue. */
    CONTRIBUTION_SHARE(PROFIT_CONTRIBUTION, "cs", Unit.SHARE),
    /** Number of purchases so far, against all other accounts. */
    PURCHASE_FREQUENCY(PROFIT_CONTRIBUTION, "pf", Unit.PURCHASES),
    /** What is left after costs: a manager's rating. */
    NET_PROFIT(PROFIT_CONTRIBUTION, "np", Subject.NET_PROFIT),
    /** Pays in full and on time: a manager's rating. */
    CREDIT_STANDING(PROFIT_CONTRIBUTION, "cr", Subject.CREDIT_STANDING),
    /** How long the account has been buying from us. */
    TENURE(LOYALTY, "te", Unit.DAYS),
    /** Time since the last purchase against the account's own rhythm. */
    REGULARITY(LOYALTY, "re", Unit.RATIO),
    /** How much of what it bought came back. */
    RETURN_RATE(LOYALTY, "rr", Unit.SHARE),
    /** How satisfied its buyers and users last were. */
    SATISFACTION(LOYALTY, "sa", Unit.SATISFACTION),
    /** How often it stopped buying from us, above all for a competitor. */
    EXITS(LOYALTY, "ex", Unit.EXIT_CASES),
    /** How many of our product lines it has bought. */
    PRODUCT_LINES(LOYALTY, "pl", Unit.PRODUCT_LINES),
    /** How it answers our competitors' offers: a manager's rating. */
    COMPETITOR_ATTITUDE(LOYALTY, "ca", Subject.COMPETITOR_ATTITUDE),
    /** How much a better site moves its purchases: a manager's rating. */
    SITE_RESPONSE(SALES_ELASTICITY, "si", Subject.SITE_RESPONSE),
    /** How much the region moves its purchases: a manager's rating. */
    REGION_RESPONSE(SALES_ELASTICITY, "rg", Subject.REGION_RESPONSE),
    /** How much advertising space moves its purchases: a manager's rating. */
    ADVERTISING_RESPONSE(SALES_ELASTICITY, "ad", Subject.ADVERTISING_RESPONSE),
    /** How much our website moves its purchases: a manager's rating. */
    WEBSITE_RESPONSE(SALES_ELASTICITY, "we", Subject.WEBSITE_RESPONSE),
    /** Net revenue of the last half year against the half year before. */
    REVENUE_TREND(FUTURE_VALUE, "rt", Unit.SHARE),
    /** How fresh the last purchase is. */
    RECENT_ACTIVITY(FUTURE_VALUE, "ra", Unit.DAYS),
    /** Where the account's trade is heading: a manager's rating. */
    INDUSTRY_TREND(FUTURE_VALUE, "it", Subject.INDUSTRY_TREND);

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
        POINTS,
        /** From 1, not at all satisfied, to 5. */
        SATISFACTION,
        EXIT_CASES,
        PRODUCT_LINES
    }

    private final Factor factor;
    private final String code;
    private final Unit unit;
    private final Subject subject;

    Part(Factor factor, String code, Unit unit) {
        this.factor = factor;
        this.code = code;
        this.unit = unit;
        this.subject = null;
    }

    Part(Factor factor, String code, Subject subject) {
        this.factor = factor;
        this.code = code;
        this.unit = Unit.POINTS;
        this.subject = subject;
    }

    public Factor factor() {
        return factor;
    }

    /** Two letters under which it is stored; they never change. */
    String code() {
        return code;
    }

    public Unit unit() {
        return unit;
    }

    /** What a manager rates for it; empty where figures tell. */
    public Optional<Subject> subject() {
        return Optional.ofNullable(subject);
    }
}
