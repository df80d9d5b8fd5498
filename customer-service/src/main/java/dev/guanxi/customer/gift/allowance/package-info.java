/** What was spent of each year's allowances and what is left. */
package dev.guanxi.customer.gift.allowance;
