package dev.guanxi.visitplanner.report;

/** The five kinds of needs (C4, 五种需要). */
public enum NeedKind {
    STATED,
    REAL,
    UNSTATED,
    DELIGHT,
    SECRET
}
