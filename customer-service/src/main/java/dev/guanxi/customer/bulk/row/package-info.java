/** What a row says: texts and JSON as values, and what is wrong with them. */
package dev.guanxi.customer.bulk.row;
