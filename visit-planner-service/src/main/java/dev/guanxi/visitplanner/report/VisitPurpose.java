package dev.guanxi.visitplanner.report;

/** What a visit is for (V1), in this order. Texts: {@code purpose.<name>}. */
public enum VisitPurpose {
    /** Present the company and its products. */
    PRESENT_COMPANY,
    /** Give reasons to choose them. */
    GIVE_REASONS,
    /** Show the intent to serve well. */
    SHOW_SERVICE,
    /** Be remembered for a time to come. */
    BE_REMEMBERED,
    /** Be the first thought when a need arises. */
    FIRST_THOUGHT
}
