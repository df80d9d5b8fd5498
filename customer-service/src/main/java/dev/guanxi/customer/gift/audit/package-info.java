/** The audit trail of gifts and solicitations: only ever added to, each entry sealed with the one before. */
package dev.guanxi.customer.gift.audit;
