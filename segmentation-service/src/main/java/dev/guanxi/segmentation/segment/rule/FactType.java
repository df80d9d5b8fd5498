package dev.guanxi.segmentation.segment.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;

/** What a fact is, for those who write rules. */
public enum FactType {
    /** True or false. */
    FLAG(SimpleType.BOOL),
    /** A whole number. */
    NUMBER(SimpleType.INT),
    /** A decimal: an amount of money, a score, an average. */
    DECIMAL(SimpleType.DOUBLE),
    /** A text, as a rule one of a few. */
    TEXT(SimpleType.STRING),
    /** A list of texts, to ask by {@code "…" in}. */
    TEXTS(ListType.create(SimpleType.STRING));

    private final CelType cel;

    FactType(CelType cel) {
        this.cel = cel;
    }

    CelType cel() {
        return cel;
    }
}
