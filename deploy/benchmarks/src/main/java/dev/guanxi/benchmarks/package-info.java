/**
 * Measures the running whole against the plainest way to do the same on the same machine in the same minutes: SQL in
 * pgbench, {@code \copy}, nginx. Only ratios are kept; they travel from machine to machine where figures do not.
 */
package dev.guanxi.benchmarks;
