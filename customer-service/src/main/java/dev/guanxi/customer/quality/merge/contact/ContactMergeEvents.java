package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * What other services learn of merges of contacts, keyed by the customer whose they are. JSON Schemas: {@code
 * events/contact-merged.v1.json}, {@code events/contact-merge-undone.v1.json}.
 */
final class ContactMergeEvents {

    static final String MERGED = "dev.guanxi.customer.contact-merged.v1";
    static final String UNDONE = "dev.guanxi.customer.contact-merge-undone.v1";

    private ContactMergeEvents() {}

    static OutgoingEvent merged(ContactMerge merge) {
        return new OutgoingEvent(
                MERGED,
                "customer",
                merge.customerId(),
                new Merged(
                        merge.id(),
                        merge.customerId(),
                        merge.survivorId(),
                        merge.duplicateId(),
                        merge.survivorVersion(),
                        merge.mergedAt()));
    }

    static OutgoingEvent undone(ContactMerge merge, long version, long duplicateVersion) {
        return new OutgoingEvent(
                UNDONE,
                "customer",
                merge.customerId(),
                new Undone(
                        merge.id(),
                        merge.customerId(),
                        merge.survivorId(),
                        merge.duplicateId(),
                        version,
                        duplicateVersion,
                        merge.undoneAt()));
    }

    record Merged(UUID mergeId, UUID customerId, UUID contactId, UUID duplicateId, long version, Instant mergedAt) {}

    record Undone(
            UUID mergeId,
            UUID customerId,
            UUID contactId,
            UUID duplicateId,
            long version,
            long duplicateVersion,
            Instant undoneAt) {}
}
