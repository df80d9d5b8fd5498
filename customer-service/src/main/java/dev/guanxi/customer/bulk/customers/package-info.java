/** Customers out of rows (C1). */
package dev.guanxi.customer.bulk.customers;
