/** What a promoter can observe of a shopper (S5), and what the expert expects of each type. */
package dev.guanxi.segmentation.shopper.signal;
