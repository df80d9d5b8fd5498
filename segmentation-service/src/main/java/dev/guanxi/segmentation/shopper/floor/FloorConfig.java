package dev.guanxi.segmentation.shopper.floor;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How sessions on the floor are kept. */
@ConfigMapping(prefix = "guanxi.shopper-sessions")
interface FloorConfig {

    /** A session that nobody went on with for so long is abandoned. */
    Duration abandonedAfter();

    /** How often abandoned ones are looked for. */
    String every();
}
