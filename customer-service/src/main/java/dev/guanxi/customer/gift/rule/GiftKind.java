package dev.guanxi.customer.gift.rule;

/** What is given (C12). A cash equivalent is whatever spends like money: vouchers, prepaid cards, shares. */
public enum GiftKind {
    GOODS,
    MEAL,
    ENTERTAINMENT,
    TRAVEL,
    CASH_EQUIVALENT,
    SAMPLE,
    CHARITY
}
