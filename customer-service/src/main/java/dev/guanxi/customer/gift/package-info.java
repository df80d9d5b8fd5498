/** Gifts and hospitality (C12): evaluate before giving, record, approve, return; nobody exceeds a limit or approves their own. */
package dev.guanxi.customer.gift;
