/** Return on customer investment (S9): time, visits, gifts, discounts and support against margin. */
package dev.guanxi.segmentation.investment;
