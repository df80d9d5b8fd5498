package dev.guanxi.segmentation.value.fit;

/** Why a value is by the plain formula. */
enum Shortcoming {
    /** Nothing was bought up to that day: no value at all. */
    NEVER_BOUGHT,
    /** No fit in this currency has taken effect. */
    NO_FIT,
    TOO_FEW_CUSTOMERS,
    TOO_FEW_REPEAT_BUYERS,
    PURCHASES_NOT_CONVERGED,
    SPEND_NOT_CONVERGED,
    /** The fitted spend has so heavy a tail that it has no mean. */
    SPEND_WITHOUT_MEAN
}
