package dev.guanxi.customer.quality.merge;

import dev.guanxi.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * What other services learn of merges, keyed by the surviving customer. JSON Schemas: {@code
 * events/customer-merged.v1.json}, {@code events/customer-merge-undone.v1.json}.
 */
final class MergeEvents {

    static final String MERGED = "dev.guanxi.customer.customer-merged.v1";
    static final String UNDONE = "dev.guanxi.customer.customer-merge-undone.v1";

    private MergeEvents() {}

    static OutgoingEvent merged(Merge merge) {
        return new OutgoingEvent(
                MERGED,
                "customer",
                merge.survivorId(),
                new Merged(
                        merge.id(),
                        merge.survivorId(),
                        merge.duplicateId(),
                        merge.survivorVersion(),
                        merge.mergedAt()));
    }

    static OutgoingEvent undone(Merge merge, long version, long duplicateVersion) {
        return new OutgoingEvent(
                UNDONE,
                "customer",
                merge.survivorId(),
                new Undone(
                        merge.id(),
                        merge.survivorId(),
                        merge.duplicateId(),
                        version,
                        duplicateVersion,
                        merge.undoneAt()));
    }

    record Merged(UUID mergeId, UUID customerId, UUID duplicateId, long version, Instant mergedAt) {}

    record Undone(
            UUID mergeId, UUID customerId, UUID duplicateId, long version, long duplicateVersion, Instant undoneAt) {}
}
