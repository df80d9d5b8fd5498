/** Fits of purchase models as jobs, how well they foretell, and what they say of single customers (S7). */
package dev.guanxi.segmentation.value.fit;
