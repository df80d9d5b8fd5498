/** Who may do what. */
package dev.guanxi.segmentation.access;
