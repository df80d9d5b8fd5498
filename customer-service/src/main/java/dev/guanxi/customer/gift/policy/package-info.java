/** Policies on gifts, each version kept: our own, and those that customers announce. */
package dev.guanxi.customer.gift.policy;
