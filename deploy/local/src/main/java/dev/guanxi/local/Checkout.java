package dev.guanxi.local;

import dev.guanxi.platform.embedded.PlatformException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The repository on this machine, with what was built in it. */
record Checkout(Path root) {

    /**
     * The checkout that the environment variable {@code GUANXI_ROOT} or the system property {@code guanxi.root} names, else
     * the one around the working folder.
     */
    static Checkout find() {
        return Stream.of(System.getenv("GUANXI_ROOT"), System.getProperty("guanxi.root"))
                .filter(named -> named != null && !named.isBlank())
                .findFirst()
                .map(named -> new Checkout(Path.of(named).toAbsolutePath()))
                .orElseGet(() -> around(Path.of("").toAbsolutePath()));
    }

    private static Checkout around(Path folder) {
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve("deploy/connectors"))) {
                return new Checkout(candidate);
            }
        }
        throw new PlatformException(folder + " is not inside a checkout of Guanxi; name one by GUANXI_ROOT");
    }

    /** Where the class data of all processes is kept; {@code mvn clean} clears it away. */
    Path classData() {
        return root.resolve("deploy/local/target/class-data");
    }

    /** The runnable jar of a service or the gateway. */
    Path application(String module) {
        Path jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new PlatformException(module + " is not built: " + jar + " is missing; run ./mvnw -Dquick package");
        }
        return jar;
    }
}
