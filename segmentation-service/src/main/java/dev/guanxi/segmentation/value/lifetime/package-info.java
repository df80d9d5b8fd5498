/**
 * Models of how often customers buy, whether they still do, and what they spend (S7): plain Java, given data and time.
 * Times are in one unit of the caller's choice, the same for histories, horizons and parameters.
 */
package dev.guanxi.segmentation.value.lifetime;
