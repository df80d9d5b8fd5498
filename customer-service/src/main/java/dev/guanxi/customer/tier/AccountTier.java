package dev.guanxi.customer.tier;

/** How important a customer is (S1); segmentation-service decides. */
public enum AccountTier {
    KEY,
    ORDINARY,
    SMALL
}
