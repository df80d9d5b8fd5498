/** Sales time shared among the tiers (S1). */
package dev.guanxi.segmentation.budget;
