/** Texts that can be found again without being told. */
package dev.guanxi.platform.digest;
