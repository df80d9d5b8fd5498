/** Purifying a prospect list (C6): visible and hidden value, four standard questions, risk; score, grade, rank, reasons. */
package dev.guanxi.customer.purification;
