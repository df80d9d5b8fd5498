/** What is asked of an import: its kind with the columns of that, its format, its options. */
package dev.guanxi.customer.bulk.request;
