package dev.guanxi.customer.purification;

import java.util.UUID;

/**
 * A prospect's place in a purified list, as it is kept.
 *
 * @param rank null for one that was assessed alone
 */
record PurificationEntry(Integer rank, UUID prospectId, UUID customerId, long weightsVersion, Assessment assessment) {}
