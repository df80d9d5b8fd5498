package dev.guanxi.systemtests;

import dev.guanxi.local.Ports;
import dev.guanxi.platform.embedded.PlatformException;
import dev.guanxi.platform.embedded.Port;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports that stay ours while a component is down. The ones that the system hands out by itself would not: any connection
 * that anybody opens in the meantime may take them.
 */
final class PortRange {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 200;

    private PortRange() {}

    /** The gateway's port, such that the ports that follow from it are free too. */
    static int free() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
                .limit(TRIES)
                .filter(PortRange::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports from " + LOWEST + " to " + HIGHEST));
    }

    private static boolean isFree(int gateway) {
        try {
            Ports.from(gateway).all().forEach(Port::requireFree);
            return true;
        } catch (PlatformException e) {
            return false;
        }
    }
}
