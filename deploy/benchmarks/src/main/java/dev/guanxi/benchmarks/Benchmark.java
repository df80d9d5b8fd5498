package dev.guanxi.benchmarks;

import java.util.List;
import java.util.Set;

/** Something to measure. */
interface Benchmark {

    /** As it is asked for on the command line. */
    String name();

    /** Programs without which it cannot be measured. */
    Set<Program> needs();

    /** Whether a running system is needed, or rules are measured by themselves. */
    default boolean needsSystem() {
        return true;
    }

    /** @param bench null if no system is needed */
    List<Finding> measure(Workbench bench);
}
