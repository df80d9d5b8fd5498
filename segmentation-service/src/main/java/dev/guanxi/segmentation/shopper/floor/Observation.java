package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.segmentation.shopper.answer.Seen;
import java.time.Instant;
import java.util.UUID;

/**
 * What was said of a signal in a session.
 *
 * @param observedAt on the promoter's clock
 */
record Observation(UUID id, String signal, Seen seen, Instant observedAt) {}
