package dev.guanxi.customer.account;

/**
 * How many of a kind a handover was about.
 *
 * @param passedOn whether they changed hands
 */
record Counted(HandedKind kind, long count, boolean passedOn) {}
