package dev.guanxi.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * An event as it arrived.
 *
 * @param key the record's key: the id of the aggregate it tells of; null if it has none
 * @param type CloudEvents type
 * @param data the record's value; decimals are exact
 * @param traceparent W3C trace context of what caused it, empty if unknown
 */
public record IncomingEvent(UUID id, String key, String type, JsonNode data, String traceparent) {}
