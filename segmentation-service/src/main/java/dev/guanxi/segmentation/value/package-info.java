/** Customer value (S7): recency, frequency and monetary value in quintiles, and the named groups they make. */
package dev.guanxi.segmentation.value;
