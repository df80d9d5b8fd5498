/** A classification as people read it, and asking for one without keeping anything. */
package dev.guanxi.segmentation.shopper.answer;
