package dev.guanxi.customer.exit;

/** Why a customer stopped buying (C15). */
public enum ExitReason {
    PRICE,
    QUALITY,
    SERVICE,
    COMPETITOR,
    NO_NEED,
    MOVED,
    CLOSED,
    RELATIONSHIP,
    UNKNOWN
}
