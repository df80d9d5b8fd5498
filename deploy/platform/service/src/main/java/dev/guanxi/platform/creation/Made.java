package dev.guanxi.platform.creation;

/** Something and whether this request made it. */
public record Made<T>(T value, boolean created) {}
