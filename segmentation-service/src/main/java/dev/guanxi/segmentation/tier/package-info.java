/** Account tiers (S1 to S3): scored by five factors, cut by quota, explained account by account. */
package dev.guanxi.segmentation.tier;
