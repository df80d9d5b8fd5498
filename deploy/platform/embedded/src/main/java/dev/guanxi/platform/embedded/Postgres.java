package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL: durable (an acknowledged commit survives a crash) and with logical decoding for Debezium. On this machine
 * only, with one well-known user.
 */
final class Postgres {

    static final String USER = "guanxi";
    static final String PASSWORD = "guanxi";

    /** Fast shutdown: sessions are ended, a checkpoint is written; then immediate: recovery at the next start. */
    private static final Launch.Stop STOP = new Launch.Stop("INT", Duration.ofSeconds(20), "QUIT");

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", Port.HOST),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("wal_level", "logical"),
            Map.entry("max_connections", "300"),
            Map.entry("max_wal_senders", "20"),
            Map.entry("max_replication_slots", "20"),
            Map.entry("max_wal_size", "2GB"),
            // Reading pages here and there costs hardly more on today's disks than one after the other.
            Map.entry("random_page_cost", "1.1"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("lc_messages", "C"));

    private final DataFolder folder;
    private final Port port;
    private final Path data;
    private final Path log;

    Postgres(DataFolder folder, Port port) {
        this.folder = folder;
        this.port = port;
        this.data = folder.path().resolve("postgres");
        this.log = folder.log("postgres");
    }

    Component component() {
        Readiness accepts = () -> new Databases(port).isReachable();
        Readiness listens = Readiness.listening(port);
        return new Component(
                "postgres", List.of(port), log, this::launch, () -> listens.isReady() && accepts.isReady());
    }

    private Launch launch() {
        Path programs = PostgresBinaries.folder();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(programs);
        }
        PostgresLock.release(data);
        List<String> command = new ArrayList<>(Unprivileged.prefix());
        command.addAll(List.of(programs.resolve("bin/postgres").toString(), "-D", data.toString(), "-p"));
        command.add(Integer.toString(port.number()));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Launch(command, Map.of("TZ", "UTC"), folder.path(), STOP);
    }

    /** Builds the cluster aside and moves it in place when it is whole: a crash half way leaves nothing behind. */
    private void initialise(Path programs) {
        Path unfinished = folder.path().resolve("postgres-unfinished");
        Path password = folder.path().resolve("postgres-password");
        try {
            Folders.delete(unfinished);
            Files.writeString(password, PASSWORD);
            List<String> command = new ArrayList<>(Unprivileged.prefix());
            command.addAll(List.of(programs.resolve("bin/initdb").toString(), "-D", unfinished.toString()));
            command.addAll(List.of("-U", USER, "--pwfile=" + password, "--auth=scram-sha-256", "--encoding=UTF8"));
            // Thousands of rounds protect a stolen hash; this password is known, and each client would pay for them.
            command.addAll(List.of("-c", "scram_iterations=1"));
            // The built-in locale sorts alike on every system, whatever is installed on it.
            command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            run(command);
            Files.delete(password);
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw new PlatformException("cannot make a database cluster in " + data + " (" + e + ")", e);
        }
    }

    private void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new PlatformException("initdb failed:\n" + Files.readString(log, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PlatformException("interrupted while making a database cluster", e);
        }
    }
}
