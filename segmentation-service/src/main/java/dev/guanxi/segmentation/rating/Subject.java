package dev.guanxi.segmentation.rating;

/** What of an account a manager rates, from 0 to 100 points (S2). */
public enum Subject {
    /** How well it fits our strategy. */
    STRATEGIC_FIT,
    /** What being seen with it does for our name. */
    BRAND_VALUE,
    /** What is left of its revenue after all costs, against our other accounts. */
    NET_PROFIT,
    /** Pays in full and on time. */
    CREDIT_STANDING,
    /** How it answers our competitors' offers; 100: it does not listen. */
    COMPETITOR_ATTITUDE,
    /** How much a better site moves its purchases. */
    SITE_RESPONSE,
    /** How much the choice of region moves its purchases. */
    REGION_RESPONSE,
    /** How much advertising space moves its purchases. */
    ADVERTISING_RESPONSE,
    /** How much the website moves its purchases. */
    WEBSITE_RESPONSE,
    /** Where its trade is heading. */
    INDUSTRY_TREND
}
