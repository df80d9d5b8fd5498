package dev.guanxi.segmentation.shopper.floor;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Tells whether the same was said before, without keeping what was said. */
final class Fingerprints {

    private Fingerprints() {}

    static String of(String said) {
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
