package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Temporary folders, named after the process that uses them, so that those of a process that was killed are swept by the
 * next one. Per user: in a shared {@code /tmp} nobody meets a folder of another.
 */
final class ScratchFolders {

    private ScratchFolders() {}

    static Path fresh() {
        Path parent = Folders.create(
                Path.of(System.getProperty("java.io.tmpdir"), "guanxi-" + System.getProperty("user.name")));
        sweep(parent);
        try {
            return Files.createTempDirectory(parent, ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new PlatformException("cannot make a folder in " + parent + " (" + e + ")", e);
        }
    }

    private static void sweep(Path parent) {
        try (Stream<Path> folders = Files.list(parent)) {
            folders.filter(ScratchFolders::isAbandoned).forEach(ScratchFolders::tryDelete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAbandoned(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches("\\d{1,18}-.*")
                && ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf('-'))))
                        .isEmpty();
    }

    /** What is left of it, perhaps still being written by a process that is just ending, is for the next sweep. */
    private static void tryDelete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (UncheckedIOException e) {
            System.getLogger(ScratchFolders.class.getName())
                    .log(System.Logger.Level.DEBUG, "left for the next sweep: {0}", folder);
        }
    }
}
