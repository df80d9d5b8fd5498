/** A load generator in a process of its own: one thread, many connections, hardly any work per request. */
package dev.guanxi.benchmarks.load;
