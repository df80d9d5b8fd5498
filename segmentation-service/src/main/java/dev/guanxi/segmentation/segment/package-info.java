/** Dynamic segments (S8): who belongs together by a rule over what is known of customers, kept up to date by events. */
package dev.guanxi.segmentation.segment;
