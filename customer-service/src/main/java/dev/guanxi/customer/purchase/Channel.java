package dev.guanxi.customer.purchase;

/** Where a purchase was made (C8). */
public enum Channel {
    DIRECT,
    DEALER,
    STORE
}
