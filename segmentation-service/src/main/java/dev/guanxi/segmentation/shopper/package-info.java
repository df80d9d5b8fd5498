/** The six walk-in shopper types (S5) and their playbooks in English and Simplified Chinese. */
package dev.guanxi.segmentation.shopper;
