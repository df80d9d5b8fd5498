/** From signals to types: naive Bayes over what was observed, the evidence, and what to observe next. */
package dev.guanxi.segmentation.shopper.classifier;
