package dev.guanxi.customer.gift.allowance;

/** Whose allowance is reported. */
public enum AllowanceHolder {
    RECEIVER,
    COMPANY,
    GIVER
}
