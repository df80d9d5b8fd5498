/** Texts that people read, in English and Simplified Chinese. */
package dev.guanxi.customer.text;
