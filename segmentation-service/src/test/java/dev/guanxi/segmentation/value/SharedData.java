package dev.guanxi.segmentation.value;

import java.nio.file.Path;

/** Real data that is not part of the project: beside it, or where {@code GUANXI_SHARED} says. */
final class SharedData {

    private SharedData() {}

    static Path at(String path) {
        String told = System.getenv("GUANXI_SHARED");
        Path shared = told == null ? Path.of(System.getProperty("guanxi.root", ".."), "..", "shared") : Path.of(told);
        return shared.resolve("data").resolve(path).normalize();
    }
}
