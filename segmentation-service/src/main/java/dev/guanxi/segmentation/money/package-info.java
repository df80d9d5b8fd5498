/** What counts as money. */
package dev.guanxi.segmentation.money;
