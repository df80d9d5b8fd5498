package dev.guanxi.segmentation.shopper.floor;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How sessions on the floor are kept. */
@ConfigMapping(prefix = "guanxi.shopper-sessions")
interface FloorConfig {

    /** A session that nobody went on with for so long is abandoned. */
    Duration abandonedAfter();

    /** The supervisor is called as soon as a shopper is a group buyer with this probability; a call too many is cheap. */
    double callSupervisorFrom();

    /** How often abandoned ones are looked for. */
    String every();
}
