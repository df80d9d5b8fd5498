/** Shoppers met on the floor: sessions that grow signal by signal and end with a confirmed type and an outcome (S6). */
package dev.guanxi.segmentation.shopper.floor;
