package dev.guanxi.customer.quality.entry;

import java.util.UUID;

/** Two customers that come to be compared. */
public record CandidatePair(UUID earlier, UUID later) {}
