/** Many clients at once. */
package dev.guanxi.systemtests.load;
