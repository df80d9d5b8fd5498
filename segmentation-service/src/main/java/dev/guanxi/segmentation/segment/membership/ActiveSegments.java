package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.segmentation.activity.FactGroup;
import dev.guanxi.segmentation.segment.rule.CompiledRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** All active segments, those that others ask for before these. */
public final class ActiveSegments {

    private final long revision;
    private final List<ActiveSegment> ordered = new ArrayList<>();
    private final Map<String, ActiveSegment> byCode = new HashMap<>();
    private final Map<UUID, String> codes = new HashMap<>();

    /** A segment with its rule, not in any order. */
    public record Defined(UUID id, String code, CompiledRule rule) {}

    /** @param defined without circles; what a rule asks for and is not among them has no members */
    public ActiveSegments(long revision, List<Defined> defined) {
        this.revision = revision;
        Map<String, Defined> open = new HashMap<>();
        defined.forEach(segment -> open.put(segment.code(), segment));
        defined.forEach(segment -> place(segment, open));
    }

    private void place(Defined segment, Map<String, Defined> open) {
        if (open.remove(segment.code()) == null) {
            return;
        }
        Set<FactGroup> groups = EnumSet.noneOf(FactGroup.class);
        groups.addAll(segment.rule().groups());
        boolean timed = segment.rule().isTimed();
        boolean confidential = segment.rule().isConfidential();
        for (String code : segment.rule().references()) {
            if (open.containsKey(code)) {
                place(open.get(code), open);
            }
            ActiveSegment referred = byCode.get(code);
            groups.add(FactGroup.SEGMENTS);
            if (referred != null) {
                groups.addAll(referred.groups());
                timed |= referred.timed();
                confidential |= referred.confidential();
            }
        }
        ActiveSegment placed =
                new ActiveSegment(segment.id(), segment.code(), segment.rule(), groups, timed, confidential);
        ordered.add(placed);
        byCode.put(placed.code(), placed);
        codes.put(placed.id(), placed.code());
    }

    long revision() {
        return revision;
    }

    /** Null for a segment that is not active. */
    ActiveSegment find(UUID id) {
        return codes.containsKey(id) ? byCode.get(codes.get(id)) : null;
    }

    /** Null for one that is not active. */
    public String code(UUID id) {
        return codes.get(id);
    }

    /** Those whose members may change: facts of these groups did, or time has passed that may change something. */
    List<ActiveSegment> affected(Set<FactGroup> changed, boolean timePassed) {
        if (changed.contains(FactGroup.PROFILE)) {
            return ordered;
        }
        return ordered.stream()
                .filter(segment -> timePassed && segment.timed()
                        || segment.groups().stream().anyMatch(changed::contains))
                .toList();
    }

    /** By its code; null for one that is not active. */
    public ActiveSegment find(String code) {
        return byCode.get(code);
    }

    /** Codes of those that may be read with or without what only managers may see. */
    public Set<String> codes(boolean confidential) {
        Set<String> readable = new TreeSet<>();
        ordered.stream()
                .filter(segment -> confidential || !segment.confidential())
                .forEach(segment -> readable.add(segment.code()));
        return readable;
    }

    /** Whether a rule that asks for these segments would come back to the one of that code. */
    public boolean leadsTo(Set<String> references, String code) {
        return references.contains(code)
                || references.stream()
                        .map(byCode::get)
                        .anyMatch(segment ->
                                segment != null && leadsTo(segment.rule().references(), code));
    }

    boolean isAskedFor(String code) {
        return ordered.stream().anyMatch(segment -> segment.rule().references().contains(code));
    }

    /** Those whose own rules read facts of the group, in order of id. */
    List<UUID> reading(FactGroup group) {
        return ordered.stream()
                .filter(segment -> segment.rule().groups().contains(group))
                .map(ActiveSegment::id)
                .sorted()
                .toList();
    }

    static Set<FactGroup> groups(List<ActiveSegment> segments) {
        Set<FactGroup> groups = EnumSet.noneOf(FactGroup.class);
        segments.forEach(segment -> groups.addAll(segment.rule().groups()));
        return groups;
    }
}
