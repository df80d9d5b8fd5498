/** The rules of gifts (C12), without any framework: what is allowed, what is left, who may approve. */
package dev.guanxi.customer.gift.rule;
