package dev.guanxi.customer.party;

/** What a party does with what the customer buys (C2): pays for it, drives it, rides in it. */
public enum PartyRole {
    BUYER,
    DIRECT_USER,
    INDIRECT_USER
}
