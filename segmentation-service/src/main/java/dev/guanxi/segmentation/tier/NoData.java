package dev.guanxi.segmentation.tier;

import java.util.Arrays;

/** Why a part could not be measured. Its weight is then shared among the parts that could. */
public enum NoData {
    /** Only a rating can tell, and none is recorded. */
    NOT_RATED('r'),
    /** It was rated, too long ago to count. */
    RATING_STALE('s'),
    /** It was not collected when the run was made. */
    NOT_COLLECTED('c'),
    /** Nothing was bought up to the day in question. */
    NEVER_BOUGHT('b'),
    /** Purchases on fewer than three days make no rhythm. */
    TOO_FEW_PURCHASES('f'),
    /** The account started too recently to have a half year before the last one. */
    TOO_NEW('n'),
    /** Neither of the two last half years brought revenue. */
    NO_RECENT_REVENUE('v'),
    /** No other account, or nobody's revenue, to compare with. */
    NOTHING_TO_COMPARE('o'),
    /** None of its parties has told how satisfied it is. */
    NO_SATISFACTION('a'),
    /** None of its purchases named a product line. */
    NO_PRODUCT_LINES('l');

    private final char code;

    NoData(char code) {
        this.code = code;
    }

    /** Under which it is stored; never changes. */
    char code() {
        return code;
    }

    static NoData ofCode(char code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reason has the code " + code));
    }
}
