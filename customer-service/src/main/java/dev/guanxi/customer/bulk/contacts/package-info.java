/** Contacts out of rows (C3). */
package dev.guanxi.customer.bulk.contacts;
