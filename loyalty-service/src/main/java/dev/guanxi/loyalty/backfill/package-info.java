/** Applies programs and clubs to what was bought before they were set up, exactly once, beside the events of the day. */
package dev.guanxi.loyalty.backfill;
