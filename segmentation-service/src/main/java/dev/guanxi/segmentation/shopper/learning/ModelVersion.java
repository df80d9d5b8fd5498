package dev.guanxi.segmentation.shopper.learning;

import dev.guanxi.segmentation.shopper.classifier.ShopperModel;
import java.time.Instant;
import java.util.UUID;

/**
 * A version of what was learned.
 *
 * @param reset whether it went back to the expert's figures
 * @param since outcomes that arrived later were learned from; null for all
 * @param asOf outcomes that arrived by then were learned from
 * @param sessions how many these were
 */
record ModelVersion(
        int version,
        UUID id,
        boolean reset,
        int expertVersion,
        Instant since,
        Instant asOf,
        long sessions,
        Instant createdAt,
        String createdBy,
        ShopperModel model) {

    /** The version as its ETag says it; versions never change. */
    long tag() {
        return version;
    }
}
