/** What can be seen of the system from Kafka. */
package dev.guanxi.systemtests.events;
