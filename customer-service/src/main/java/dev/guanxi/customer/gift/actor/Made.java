package dev.guanxi.customer.gift.actor;

/** Something and whether this request made it. */
public record Made<T>(T value, boolean created) {}
