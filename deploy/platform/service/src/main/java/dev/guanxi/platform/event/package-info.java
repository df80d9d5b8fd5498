/**
 * Events as CloudEvents on Kafka: out through the outbox table, in through the inbox, what cannot be handled to the dead
 * letters.
 */
package dev.guanxi.platform.event;
