package dev.guanxi.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars of the Kafka and Connect processes. They travel inside our own jar instead of on its class path: Kafka,
 * Connect and Debezium bring Jetty, Jersey, Scala and a logging of their own, which would meet Quarkus in every test.
 */
final class ServerJars {

    private static final String FOLDER = "server-lib";

    private ServerJars() {}

    /** The class path of a server process: the jars and our own classes. */
    static String classPath() {
        Path own = own();
        Path folder = Files.isDirectory(own) ? own.resolve(FOLDER) : unpacked(own);
        try (Stream<Path> jars = Files.list(folder)) {
            return Stream.concat(Stream.of(own), jars.sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new PlatformException(
                    "the server jars are missing from " + folder + "; build with ./mvnw package", e);
        }
    }

    /** Our jar or, before it is packed, our classes folder. */
    private static Path own() {
        try {
            return Path.of(ServerJars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path unpacked(Path own) {
        try (JarFile jar = new JarFile(own.toFile())) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER + "/") && !entry.isDirectory())
                    .toList();
            // A checksum of all contents in the name: another set of jars is another folder.
            int key = entries.stream()
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .map(entry -> entry.getName() + entry.getCrc())
                    .toList()
                    .hashCode();
            return Cache.folder("servers-%08x".formatted(key), folder -> unpack(jar, entries, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(JarFile jar, List<JarEntry> entries, Path folder) throws IOException {
        for (JarEntry entry : entries) {
            Path target = folder.resolve(entry.getName().substring(FOLDER.length() + 1));
            try (var content = jar.getInputStream(entry)) {
                Files.copy(content, target);
            }
        }
    }
}
