package dev.guanxi.broken.one;

import dev.guanxi.broken.two.BrokenStore;

/** Breaks on purpose: reaches for the storage, and makes a cycle with the other package. */
public final class BrokenResource {

    public String name() {
        return BrokenStore.class.getSimpleName();
    }
}
