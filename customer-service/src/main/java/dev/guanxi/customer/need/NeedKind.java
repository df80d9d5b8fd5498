package dev.guanxi.customer.need;

/** The five kinds of needs (C4, 五种需要); what each means is in {@code need-kinds.properties}. */
public enum NeedKind {
    STATED,
    REAL,
    UNSTATED,
    DELIGHT,
    SECRET
}
