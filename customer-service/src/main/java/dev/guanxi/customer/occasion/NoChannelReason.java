package dev.guanxi.customer.occasion;

/** Why a contact cannot be greeted by any channel. */
public enum NoChannelReason {
    /** Nobody has asked yet, and silence is no consent. */
    NEVER_ASKED,
    /** What it was asked for it refused; some channels it was never asked for. */
    REFUSED,
    REFUSED_ALL
}
