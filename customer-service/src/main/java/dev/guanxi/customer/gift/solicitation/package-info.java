/** Receivers who ask that a policy be bypassed: recorded, escalated, and decided in time. */
package dev.guanxi.customer.gift.solicitation;
