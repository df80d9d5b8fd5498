package dev.guanxi.segmentation.tier;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How tier runs are carried out. */
@ConfigMapping(prefix = "guanxi.tier-runs")
interface TierRunConfig {

    /** How long a request waits for its run. */
    Duration patience();

    /** A run without a sign of life for so long was lost with its process. */
    Duration lostAfter();
}
