/** Rows of native queries, read by column. */
package dev.guanxi.segmentation.persistence;
