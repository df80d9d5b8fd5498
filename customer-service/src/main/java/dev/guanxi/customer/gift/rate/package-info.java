/** Dated exchange rates into the one currency of all limits. */
package dev.guanxi.customer.gift.rate;
