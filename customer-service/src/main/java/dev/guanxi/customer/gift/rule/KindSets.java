package dev.guanxi.customer.gift.rule;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Sets of kinds in one order, so that two that say the same read the same. */
public final class KindSets {

    private KindSets() {}

    /** Null, or with null in it, it stays as it was sent, for the validator to refuse. */
    public static Set<GiftKind> ordered(Set<GiftKind> kinds) {
        return kinds == null || kinds.stream().anyMatch(Objects::isNull) ? kinds : new TreeSet<>(kinds);
    }
}
