package dev.guanxi.loyalty.backfill;

/** What is backfilled. */
public enum Subject {
    PROGRAM,
    CLUB
}
