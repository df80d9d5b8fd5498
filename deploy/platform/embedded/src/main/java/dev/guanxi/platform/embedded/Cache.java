package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What is unpacked once and used by every later start: programs, no data. Per user, so that nobody stumbles over
 * folders of another user; safe when two processes unpack the same thing at once.
 */
final class Cache {

    private Cache() {}

    /** Fills the folder that it is given. */
    @FunctionalInterface
    interface Filler {
        void fill(Path folder) throws IOException;
    }

    /** The folder of this name, filled by {@code filler} unless it is there. */
    static Path folder(String name, Filler filler) {
        Path folder = root().resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(folder.getParent());
            Path unfinished = Files.createTempDirectory(folder.getParent(), "unfinished-");
            filler.fill(unfinished);
            moveInPlace(unfinished, folder);
            return folder;
        } catch (IOException e) {
            throw new PlatformException(
                    "cannot unpack " + name + " below " + root() + " (" + e
                            + "); is the disk full? Another folder can be"
                            + " given by the environment variable GUANXI_CACHE",
                    e);
        }
    }

    private static void moveInPlace(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // Another process was faster; what it unpacked is the same.
            Folders.delete(unfinished);
        }
    }

    private static Path root() {
        String own = System.getenv("GUANXI_CACHE");
        if (own != null && !own.isBlank()) {
            return Path.of(own);
        }
        Path home = Path.of(System.getProperty("user.home"));
        if (Files.isWritable(home)) {
            return home.resolve(".cache").resolve("guanxi");
        }
        return Path.of(System.getProperty("java.io.tmpdir"), "guanxi-cache-" + System.getProperty("user.name"));
    }
}
