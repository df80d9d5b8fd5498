package dev.guanxi.customer.gift.audit;

import java.util.UUID;

/**
 * A record that has a trail.
 *
 * @param content its state, a record of plain values without names of receivers
 */
public record AuditedRecord(AuditedKind kind, UUID id, long version, Object content) {}
