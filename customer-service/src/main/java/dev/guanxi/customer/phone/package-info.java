/** Telephone numbers in one form. */
package dev.guanxi.customer.phone;
