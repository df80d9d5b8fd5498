/** Who is in which segment: decided after facts changed, when time changes them, and for all when a rule is new. */
package dev.guanxi.segmentation.segment.membership;
