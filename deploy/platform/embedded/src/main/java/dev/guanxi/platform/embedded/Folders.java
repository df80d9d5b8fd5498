package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that only their owner may read. */
final class Folders {

    private Folders() {}

    /** Makes the folder with all above it, unless it is there; nobody else may look into it. */
    static Path create(Path folder) {
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            // Parts that start side by side may want the same folder: making one that is there is no fault.
            return Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new PlatformException("cannot make the folder " + folder + " (" + e + ")", e);
        }
    }

    /** Deletes the folder and all in it. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
