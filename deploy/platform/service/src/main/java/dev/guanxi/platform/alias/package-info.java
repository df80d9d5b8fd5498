/** Ids that stand for other ids since two records became one, and until they are parted again. */
package dev.guanxi.platform.alias;
