/** Duplicates in existing data: scans find suspects, people decide. */
package dev.guanxi.customer.quality.review;
