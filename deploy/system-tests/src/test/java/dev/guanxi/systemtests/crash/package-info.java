/** Parts of the system are killed ({@code kill -9}) while they work; what was acknowledged is there once, everywhere. */
package dev.guanxi.systemtests.crash;
