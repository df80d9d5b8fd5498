/**
 * Tests of the running whole: PostgreSQL, Kafka, Connect, four services and the gateway as processes of this machine, used
 * through the gateway like any client, and killed like any process.
 */
package dev.guanxi.systemtests;
