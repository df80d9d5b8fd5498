/** How JSON is read: as it was written, or not at all. */
package dev.guanxi.platform.json;
