package dev.guanxi.platform.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A process that never outlives this one. A small shell script stands between the two: it holds the reading end of a
 * pipe whose writing end is ours, and ends the process when the pipe closes. So Ctrl-C, an exception, {@code kill -9} of
 * this JVM all end it, without any help from the process itself.
 */
final class ChildProcess {

    private static final String WATCHDOG = watchdog();

    /** How long the system may take to clear away a process that was forced to end; on a busy machine it does. */
    private static final int SECONDS_TO_DIE = 60;

    private final Process watchdog;
    private final ProcessHandle process;
    private final Launch.Stop stop;

    private ChildProcess(Process watchdog, ProcessHandle process, Launch.Stop stop) {
        this.watchdog = watchdog;
        this.process = process;
        this.stop = stop;
    }

    /** Starts the process; what it writes is appended to {@code log}. */
    static ChildProcess start(Launch launch, Path log) {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                WATCHDOG,
                "watchdog",
                log.toString(),
                launch.stop().polite(),
                Long.toString(launch.stop().grace().toSeconds()),
                launch.stop().forced()));
        command.addAll(launch.command());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(launch.directory().toFile());
        builder.environment().putAll(launch.environment());
        try {
            Process watchdog = builder.start();
            return new ChildProcess(watchdog, childOf(watchdog), launch.stop());
        } catch (IOException e) {
            throw new PlatformException("cannot run " + launch.command().get(0) + ": " + e.getMessage(), e);
        }
    }

    private static ProcessHandle childOf(Process watchdog) throws IOException {
        var output = new BufferedReader(new InputStreamReader(watchdog.getInputStream(), StandardCharsets.UTF_8));
        String pid = output.readLine();
        if (pid == null) {
            throw new IOException("the shell that should start it ended at once; is there a bash?");
        }
        // Gone already? Then the watchdog itself, about to end, stands for it.
        return ProcessHandle.of(Long.parseLong(pid)).orElse(watchdog.toHandle());
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return watchdog.isAlive();
    }

    /** The exit code; empty while it runs. A death by signal n is 128 + n. */
    OptionalInt exitCode() {
        return watchdog.isAlive() ? OptionalInt.empty() : OptionalInt.of(watchdog.exitValue());
    }

    /** {@code kill -9}: no shutdown hook runs, nothing is flushed. Returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end, forces it after its grace; returns when it is gone. */
    void stop() {
        try {
            watchdog.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitEnd();
    }

    private void awaitEnd() {
        long seconds = stop.grace().toSeconds() + SECONDS_TO_DIE;
        try {
            if (!watchdog.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new PlatformException(
                        "process " + pid() + " is still there " + seconds + " s after it was told to end");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String watchdog() {
        try (InputStream script = ChildProcess.class.getResourceAsStream("watchdog.sh")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
