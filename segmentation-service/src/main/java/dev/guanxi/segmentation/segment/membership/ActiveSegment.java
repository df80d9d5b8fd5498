package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.segmentation.activity.FactGroup;
import dev.guanxi.segmentation.segment.rule.CompiledRule;
import java.util.Set;
import java.util.UUID;

/**
 * A segment whose members are kept.
 *
 * @param groups of the facts that it depends on, itself or through segments that its rule asks for
 * @param timed whether time alone may change its members, likewise
 * @param confidential whether it reads what only managers may see, likewise
 */
public record ActiveSegment(
        UUID id, String code, CompiledRule rule, Set<FactGroup> groups, boolean timed, boolean confidential) {

    public ActiveSegment {
        groups = Set.copyOf(groups);
    }
}
