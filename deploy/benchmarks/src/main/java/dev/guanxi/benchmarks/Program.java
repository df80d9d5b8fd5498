package dev.guanxi.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the machine that we are compared with. */
enum Program {
    PGBENCH("postgresql-contrib (Debian, Ubuntu: postgresql; macOS: brew install postgresql)"),
    PSQL("postgresql-client (macOS: brew install libpq)"),
    NGINX("nginx"),
    WRK("wrk");

    private final String packageName;

    Program(String packageName) {
        this.packageName = packageName;
    }

    /** Where it is; also where administrators' programs are, which need not be on the path. */
    Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin:/opt/homebrew/bin";
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name().toLowerCase(Locale.ROOT)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String path() {
        return find().orElseThrow(() -> new IllegalStateException(advice())).toString();
    }

    /** What to do where it is missing. */
    String advice() {
        return "%s is not on the path; install %s".formatted(name().toLowerCase(Locale.ROOT), packageName);
    }
}
