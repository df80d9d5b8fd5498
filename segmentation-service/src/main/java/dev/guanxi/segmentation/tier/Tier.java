package dev.guanxi.segmentation.tier;

import java.util.Optional;

/** The three account tiers, best first (S1): key 重点客户, ordinary 一般客户, small 小客户. */
public enum Tier {
    KEY,
    ORDINARY,
    SMALL;

    /** The next better tier; empty above {@link #KEY}. */
    public Optional<Tier> above() {
        return this == KEY ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /** Whether this tier is {@code other} or better. */
    public boolean isAtLeast(Tier other) {
        return ordinal() <= other.ordinal();
    }
}
