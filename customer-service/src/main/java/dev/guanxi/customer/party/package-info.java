/** Buyers and users of one customer (C2), how satisfied each is, and where users are less so than buyers. */
package dev.guanxi.customer.party;
