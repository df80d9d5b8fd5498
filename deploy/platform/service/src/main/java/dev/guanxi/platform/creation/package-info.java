/** Making things that may be asked for again: once, whatever the network loses. */
package dev.guanxi.platform.creation;
