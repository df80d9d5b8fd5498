/** Imports of any size: streamed in, worked through row by row, continued after a crash, safe to repeat. */
package dev.guanxi.customer.bulk;
