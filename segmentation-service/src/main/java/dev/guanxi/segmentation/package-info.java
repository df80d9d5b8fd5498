/** Which account deserves how much of us, and why: tiers, customer value, shopper types. */
package dev.guanxi.segmentation;
