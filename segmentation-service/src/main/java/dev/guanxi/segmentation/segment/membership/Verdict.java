package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.segmentation.segment.rule.FactSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What segments' rules say of one customer.
 *
 * @param changes memberships that begin or end
 * @param nextChange when time may change an answer; null if never
 * @param failures rules that broke; in their segments the customer stays as it was
 */
public record Verdict(UUID customerId, List<Change> changes, Instant nextChange, List<Failure> failures) {

    /** A membership that begins or ends. */
    public record Change(UUID segmentId, UUID customerId, boolean enters) {}

    /** A rule that broke instead of answering. */
    public record Failure(String code, RuntimeException cause) {}

    public Verdict {
        changes = List.copyOf(changes);
        failures = List.copyOf(failures);
    }

    /**
     * Asks the rules.
     *
     * @param segments those to decide, each after the ones that it asks for
     * @param current codes of the segments that the customer is in
     */
    public static Verdict of(FactSheet sheet, List<ActiveSegment> segments, Set<String> current, Instant now) {
        Set<String> codes = new HashSet<>(current);
        List<Change> changes = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        Instant next = null;
        for (ActiveSegment segment : segments) {
            try {
                boolean holds = segment.rule().holds(sheet, codes, now);
                Instant change = segment.rule().nextChange(sheet, now);
                if (holds ? codes.add(segment.code()) : codes.remove(segment.code())) {
                    changes.add(new Change(segment.id(), sheet.customerId(), holds));
                }
                next = next == null || change != null && change.isBefore(next) ? change : next;
            } catch (RuntimeException e) {
                // one rule's fault must not keep the other segments and customers waiting
                failures.add(new Failure(segment.code(), e));
            }
        }
        return new Verdict(sheet.customerId(), changes, next, failures);
    }

    /** Of one that has no account, being merged into another or withdrawn: it is in no segment. */
    public static Verdict gone(UUID customerId, List<ActiveSegment> segments, Set<String> current) {
        List<Change> changes = segments.stream()
                .filter(segment -> current.contains(segment.code()))
                .map(segment -> new Change(segment.id(), customerId, false))
                .toList();
        return new Verdict(customerId, changes, null, List.of());
    }
}
