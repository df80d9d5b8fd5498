package dev.guanxi.broken.two;

import dev.guanxi.broken.one.BrokenResource;

/** Breaks on purpose: storage that everyone can see, and a cycle with the other package. */
public final class BrokenStore {

    public String name() {
        return BrokenResource.class.getSimpleName();
    }
}
