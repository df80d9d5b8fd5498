package dev.guanxi.platform.alias;

import java.util.UUID;

/** An id that stands for another one than before. Either may be the id itself, which then stands for no other. */
public record Moved(UUID id, UUID from, UUID to) {}
