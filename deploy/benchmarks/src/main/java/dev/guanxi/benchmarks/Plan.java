package dev.guanxi.benchmarks;

import java.nio.file.Path;

/**
 * How to measure.
 *
 * @param warmUp seconds of load before anything counts: a JVM needs a minute to settle
 * @param seconds of each half of a round
 * @param rounds ours and theirs in turn; the median counts
 * @param clients connections at once, on both sides
 * @param customers that lists are asked for
 * @param file purchases to import; null for the ones that come with the project
 * @param whole whether Connect and the listening services go on running while a service is compared with the database
 */
record Plan(int warmUp, int seconds, int rounds, int clients, long customers, Path file, boolean whole) {}
