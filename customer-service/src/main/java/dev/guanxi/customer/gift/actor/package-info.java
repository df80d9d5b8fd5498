/** Who acts on gifts. */
package dev.guanxi.customer.gift.actor;
