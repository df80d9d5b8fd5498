/** Prospects out of rows (C5). */
package dev.guanxi.customer.bulk.prospects;
