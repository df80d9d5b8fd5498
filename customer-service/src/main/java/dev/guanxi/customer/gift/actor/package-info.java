/** Who acts on gifts, and that acting twice counts once. */
package dev.guanxi.customer.gift.actor;
