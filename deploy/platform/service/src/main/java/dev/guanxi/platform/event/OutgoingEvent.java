package dev.guanxi.platform.event;

import java.util.UUID;

/**
 * Something that happened and that others may act on.
 *
 * @param type CloudEvents type, ending in its version: {@code dev.guanxi.customer.purchase-recorded.v1}
 * @param aggregateType what changed, for people who read the outbox
 * @param aggregateId key of the Kafka record: events with the same key are delivered in order
 * @param data the state that consumers need; becomes the record's JSON value
 */
public record OutgoingEvent(String type, String aggregateType, UUID aggregateId, Object data) {}
