/** Deals out of rows (C14). */
package dev.guanxi.customer.bulk.opportunities;
