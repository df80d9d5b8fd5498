package dev.guanxi.segmentation.tier;

/** Why a part could not be measured. Its weight is then shared among the parts that could. */
public enum NoData {
    /** Only a rating can tell, and none are recorded so far. */
    NOT_RATED,
    /** No event carries this figure yet. */
    NOT_COLLECTED,
    /** Nothing was bought up to the day in question. */
    NEVER_BOUGHT,
    /** Purchases on fewer than three days make no rhythm. */
    TOO_FEW_PURCHASES,
    /** The account started too recently to have a half year before the last one. */
    TOO_NEW,
    /** Neither of the two last half years brought revenue. */
    NO_RECENT_REVENUE,
    /** No other account, or nobody's revenue, to compare with. */
    NOTHING_TO_COMPARE
}
