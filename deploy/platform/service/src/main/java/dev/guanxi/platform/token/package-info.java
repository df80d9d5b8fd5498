/** Tokens that services check for themselves. */
package dev.guanxi.platform.token;
