/** What reports have in common: their periods, and totals that they add up instead of reading every record. */
package dev.guanxi.customer.totals;
