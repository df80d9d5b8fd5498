/** The rights of a person (C17): what is held here is told when customer-service asks, and receipts are given. */
package dev.guanxi.loyalty.erasure;
