/** Totals that reports add up instead of reading every record. */
package dev.guanxi.customer.totals;
