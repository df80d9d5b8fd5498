package dev.guanxi.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** What a JVM reads classes from. */
final class ClassPath {

    private ClassPath() {}

    /** The parts of a class path; those of a single runnable jar are named in its manifest. */
    static List<Path> parts(String classPath) {
        List<Path> parts =
                Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
        return parts.size() > 1
                ? parts
                : Stream.concat(parts.stream(), named(parts.get(0))).toList();
    }

    private static Stream<Path> named(Path jar) {
        if (!Files.isRegularFile(jar)) {
            return Stream.empty();
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String names =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return names == null
                    ? Stream.empty()
                    : Stream.of(names.split(" ")).map(jar::resolveSibling).filter(Files::exists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
