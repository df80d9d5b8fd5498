/** No junk (C7): duplicates are caught on entry and in existing data, and merged without loss. */
package dev.guanxi.customer.quality;
