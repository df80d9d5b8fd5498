/** Prospects (C5): captured with their source, followed up in time, converted, and what each source yields. */
package dev.guanxi.customer.prospect;
