package dev.guanxi.platform.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How to run one process.
 *
 * @param command program and arguments
 * @param environment added to the environment of this process
 * @param stop signals that end it
 */
public record Launch(List<String> command, Map<String, String> environment, Path directory, Stop stop) {

    public Launch {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a launch needs a command");
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * How to end a process.
     *
     * @param polite signal that asks it to end, such as {@code TERM}
     * @param grace how long it may take after that
     * @param forced signal sent when the grace is over
     */
    public record Stop(String polite, Duration grace, String forced) {

        /** A Java process: its shutdown hooks run, for ten seconds at most. */
        public static final Stop JAVA = new Stop("TERM", Duration.ofSeconds(10), "KILL");
    }
}
