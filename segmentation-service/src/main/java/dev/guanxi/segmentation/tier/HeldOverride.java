package dev.guanxi.segmentation.tier;

import java.time.Instant;
import java.util.UUID;

/** A manager's override that decides an account's tier, as its explanation needs it. */
record HeldOverride(UUID id, String reason, String setBy, Instant until) {}
