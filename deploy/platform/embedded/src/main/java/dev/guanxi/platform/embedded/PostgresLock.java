package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The {@code postmaster.pid} that PostgreSQL leaves when it is killed. PostgreSQL clears it away by itself unless its
 * number meanwhile belongs to some other process of this user (after a reboot, easily); then it would refuse to start.
 */
final class PostgresLock {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private PostgresLock() {}

    /** Removes a stale lock; waits for a server that is just ending. */
    static void release(Path data) {
        Path file = data.resolve("postmaster.pid");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(file)) {
            Optional<ProcessHandle> server = server(file);
            if (server.isEmpty()) {
                remove(file);
            } else if (System.nanoTime() > end) {
                throw new PlatformException("the database in " + data + " is in use by PostgreSQL, process "
                        + server.get().pid());
            }
            Pause.of(Duration.ofMillis(50));
        }
    }

    private static Optional<ProcessHandle> server(Path file) {
        try {
            long pid = Long.parseLong(
                    Files.readString(file).lines().findFirst().orElse("0").strip());
            return ProcessHandle.of(pid).filter(PostgresLock::isPostgres);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres");
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new PlatformException("cannot remove the stale lock " + file + " (" + e + ")", e);
        }
    }
}
