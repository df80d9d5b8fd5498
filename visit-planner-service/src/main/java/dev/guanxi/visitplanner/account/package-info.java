/** What other services tell of customers: who they are, their tier, when they bought. */
package dev.guanxi.visitplanner.account;
