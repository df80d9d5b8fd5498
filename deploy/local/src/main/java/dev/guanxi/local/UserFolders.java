package dev.guanxi.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** What this user's stacks share: the keys that sign tokens, and which stacks run. */
final class UserFolders {

    private UserFolders() {}

    static Path keys() {
        return root().resolve("keys");
    }

    static Path stacks() {
        return root().resolve("stacks");
    }

    private static Path root() {
        String own = System.getenv("GUANXI_STATE");
        if (own != null && !own.isBlank()) {
            return Path.of(own);
        }
        Path home = Path.of(System.getProperty("user.home"));
        return Files.isWritable(home)
                ? home.resolve(".local/state/guanxi")
                : Path.of(System.getProperty("java.io.tmpdir"), "guanxi-state-" + System.getProperty("user.name"));
    }
}
