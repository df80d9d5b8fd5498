package dev.guanxi.customer.profile;

/** Whether a customer buys or bought before (actual), or may come to (potential) (C1). */
public enum CustomerState {
    ACTUAL,
    POTENTIAL
}
