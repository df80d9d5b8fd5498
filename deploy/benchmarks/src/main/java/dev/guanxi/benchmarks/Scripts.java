package dev.guanxi.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The pgbench scripts among our resources. */
final class Scripts {

    private Scripts() {}

    static Path unpack(Workbench bench, String name) {
        try (InputStream script = Scripts.class.getResourceAsStream(name)) {
            return bench.file(name, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
