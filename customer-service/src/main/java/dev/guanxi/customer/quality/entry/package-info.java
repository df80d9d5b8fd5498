/** Duplicates on entry: how customers read is noted as they are written, and a new one that is there already is refused. */
package dev.guanxi.customer.quality.entry;
