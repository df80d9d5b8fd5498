/** The tier of each customer (S1) as segmentation-service tells it. */
package dev.guanxi.customer.tier;
