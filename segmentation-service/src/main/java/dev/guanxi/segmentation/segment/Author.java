package dev.guanxi.segmentation.segment;

/**
 * Who asks.
 *
 * @param confidential whether they may see what only managers see
 */
record Author(String subject, boolean confidential) {}
