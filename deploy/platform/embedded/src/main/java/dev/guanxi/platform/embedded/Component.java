package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * One process of the platform or of the stack on it: can be started, stopped, killed and started again, on the same port
 * and the same data each time.
 */
public final class Component {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int LINES_SHOWN = 15;

    private final String name;
    private final List<Port> ports;
    private final Path log;
    private final Supplier<Launch> launch;
    private final Readiness readiness;
    private ChildProcess process;

    /**
     * @param name for messages, such as {@code kafka}
     * @param ports it listens on; all must be free before it starts
     * @param log file to which all its output is appended
     * @param launch prepares what the process needs (folders, settings) and says how to run it; called at each start
     * @param readiness tells when it can be used
     */
    public Component(String name, List<Port> ports, Path log, Supplier<Launch> launch, Readiness readiness) {
        this.name = name;
        this.ports = List.copyOf(ports);
        this.log = log;
        this.launch = launch;
        this.readiness = readiness;
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    /** The pid while it runs. */
    public synchronized OptionalLong pid() {
        return isRunning() ? OptionalLong.of(process.pid()) : OptionalLong.empty();
    }

    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @throws PlatformException when a port is taken, or it ends or is not ready in time; nothing of it is left then
     */
    public void start() {
        begin();
        awaitReady();
    }

    /** Starts it without waiting. */
    public synchronized void begin() {
        if (isRunning()) {
            throw new IllegalStateException(name + " is running already, as process " + process.pid());
        }
        ports.forEach(Port::requireFree);
        process = ChildProcess.start(launch.get(), log);
    }

    /** Waits until it is ready; see {@link #start()}. */
    public void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!readiness.isReady()) {
            if (!isRunning()) {
                throw new PlatformException(name + " ended while starting" + exitCode() + lastLines());
            }
            if (System.nanoTime() > end) {
                stop();
                throw new PlatformException(name + " was not ready after " + PATIENCE.toSeconds() + " s" + lastLines());
            }
            Pause.of(POLL);
        }
    }

    /** {@code kill -9}; returns when the process is gone. Does nothing when it does not run. */
    public synchronized void kill() {
        if (isRunning()) {
            process.kill();
        }
    }

    /** Asks it to end and returns when it is gone, by force if it must be. Does nothing when it does not run. */
    public synchronized void stop() {
        if (isRunning()) {
            process.stop();
        }
    }

    private synchronized String exitCode() {
        return process.exitCode().isPresent()
                ? " with code " + process.exitCode().getAsInt()
                : "";
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
            return "; the end of " + log + ":\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "; its log " + log + " cannot be read (" + e + ")";
        }
    }
}
