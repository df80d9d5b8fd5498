package dev.guanxi.segmentation.activity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Facts that change together. The order is kept in the database, as bits: new groups come last. */
public enum FactGroup {
    PROFILE,
    TIER,
    PURCHASES,
    VISITS,
    INTERACTIONS,
    GIFTS,
    SATISFACTION,
    MANAGER,
    EXITS,
    PROSPECT,
    POINTS,
    CLUBS,
    VALUE,
    /** Memberships of segments, which other segments' rules may ask for. */
    SEGMENTS;

    /** The groups as bits. */
    public static int bits(Collection<FactGroup> groups) {
        return groups.stream().mapToInt(group -> 1 << group.ordinal()).reduce(0, (a, b) -> a | b);
    }

    /** The groups that the bits stand for. */
    public static Set<FactGroup> of(int bits) {
        Set<FactGroup> groups = EnumSet.noneOf(FactGroup.class);
        for (FactGroup group : values()) {
            if ((bits & 1 << group.ordinal()) != 0) {
                groups.add(group);
            }
        }
        return groups;
    }
}
