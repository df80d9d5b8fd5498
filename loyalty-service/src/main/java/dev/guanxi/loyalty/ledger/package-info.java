/** The points ledger (L1): entries that are never changed, the lots they open and close, and balances proved by both. */
package dev.guanxi.loyalty.ledger;
