/** The rules of segments: what they may say, whether they are right, and what they say of a customer. */
package dev.guanxi.segmentation.segment.rule;
