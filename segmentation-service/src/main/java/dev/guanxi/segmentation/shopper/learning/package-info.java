/** What confirmed outcomes change of the expert's figures (S6): counted once each, capped per promoter, versioned. */
package dev.guanxi.segmentation.shopper.learning;
