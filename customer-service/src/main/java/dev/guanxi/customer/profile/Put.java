package dev.guanxi.customer.profile;

import java.util.UUID;

/**
 * What became of one of many customers that were to be made what their data says.
 *
 * @param customerId null if it was refused
 * @param version after the change
 * @param before what it was, null unless it was changed
 */
public record Put(PutOutcome outcome, UUID customerId, long version, CustomerData before) {}
