/** Whether the probabilities that were answered came true (S6). */
package dev.guanxi.segmentation.shopper.calibration;
