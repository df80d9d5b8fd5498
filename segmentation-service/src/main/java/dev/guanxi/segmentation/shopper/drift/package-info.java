/** How the mix of a store's shoppers moves over time (S6). */
package dev.guanxi.segmentation.shopper.drift;
