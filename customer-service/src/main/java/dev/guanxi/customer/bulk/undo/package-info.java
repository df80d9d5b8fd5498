/** The undo of an import: what nothing else builds on since is taken back, the rest is named with its reasons. */
package dev.guanxi.customer.bulk.undo;
