/** A manager's word against the score: an account's tier set with a reason and an end (S3). */
package dev.guanxi.segmentation.override;
