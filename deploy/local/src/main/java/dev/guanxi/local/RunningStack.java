package dev.guanxi.local;

import dev.guanxi.platform.embedded.PlatformException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A note of this user that a stack runs, so that {@code stop} finds it. Pids are used again; the time at which the process
 * began makes sure that it is still the same.
 *
 * @param port the gateway's
 * @param began when the process began, in milliseconds since 1970
 */
record RunningStack(int port, long pid, long began) {

    private static final String SUFFIX = ".properties";

    /** The stack that this process runs. */
    static RunningStack own(int port) {
        ProcessHandle self = ProcessHandle.current();
        return new RunningStack(port, self.pid(), beginning(self));
    }

    /** All that run now; notes of others are cleared away. */
    static List<RunningStack> all() {
        Path folder = UserFolders.stacks();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> notes = Files.list(folder)) {
            List<RunningStack> stacks = notes.filter(note -> note.toString().endsWith(SUFFIX))
                    .map(RunningStack::read)
                    .toList();
            stacks.stream().filter(stack -> stack.process().isEmpty()).forEach(RunningStack::forget);
            return stacks.stream().filter(stack -> stack.process().isPresent()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(process -> beginning(process) == began);
    }

    void note() {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("began", Long.toString(began));
        try {
            Files.createDirectories(UserFolders.stacks());
            try (var out = Files.newBufferedWriter(file(port))) {
                properties.store(out, null);
            }
        } catch (IOException e) {
            throw new PlatformException("cannot write " + file(port) + " (" + e + ")", e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningStack read(Path note) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(note)) {
            properties.load(in);
            return new RunningStack(
                    Integer.parseInt(properties.getProperty("port")),
                    Long.parseLong(properties.getProperty("pid")),
                    Long.parseLong(properties.getProperty("began")));
        } catch (IOException | NumberFormatException e) {
            throw new PlatformException(note + " cannot be read (" + e + "); delete it", e);
        }
    }

    private static long beginning(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static Path file(int port) {
        return UserFolders.stacks().resolve(port + SUFFIX);
    }
}
