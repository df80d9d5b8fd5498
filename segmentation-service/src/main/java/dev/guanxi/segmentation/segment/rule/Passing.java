package dev.guanxi.segmentation.segment.rule;

/** How a fact changes while nothing happens but that time passes. */
public enum Passing {
    /** It does not. */
    STAYS,
    /** It becomes another little by little, and is told anew every day, of each customer at its own time. */
    DAILY,
    /** It counts what lies in the last days, which drops out in time: {@code purchases.count(90)}. */
    WINDOW,
    /** It counts days since something, of which each is one more: {@code purchases.daysSinceLast}. */
    DAYS_SINCE,
    /** It is true until something planned has begun: {@code visits.planned}. */
    UNTIL
}
