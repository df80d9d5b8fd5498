package dev.guanxi.segmentation.shopper.success;

import dev.guanxi.segmentation.shopper.ShopperType;
import java.time.Instant;

/**
 * Which sessions count; null for all.
 *
 * @param from ended at this time or later
 * @param until ended before this time
 */
record SuccessFilterData(Instant from, Instant until, String store, ShopperType type) {}
