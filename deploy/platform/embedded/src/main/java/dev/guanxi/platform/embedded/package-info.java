/** PostgreSQL, Kafka and Kafka Connect on one machine, each a process of its own, for tests and the local stack. */
package dev.guanxi.platform.embedded;
