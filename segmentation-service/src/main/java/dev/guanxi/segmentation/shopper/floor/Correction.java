package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.segmentation.shopper.ShopperType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A correction of an outcome.
 *
 * @param fingerprint of all that was said of it
 */
record Correction(UUID id, String reason, String by, Instant at, String fingerprint, Replaced replaced) {

    /**
     * What the session said before.
     *
     * @param amount null if nothing was bought
     */
    record Replaced(
            ShopperType confirmedType, Outcome outcome, ShopperType playbook, BigDecimal amount, String currency) {}
}
