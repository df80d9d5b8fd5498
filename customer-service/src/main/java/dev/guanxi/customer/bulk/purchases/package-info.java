/** Purchases and returns out of rows (C8). */
package dev.guanxi.customer.bulk.purchases;
