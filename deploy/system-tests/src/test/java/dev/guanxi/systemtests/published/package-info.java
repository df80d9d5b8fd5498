/** What the system says of itself. */
package dev.guanxi.systemtests.published;
