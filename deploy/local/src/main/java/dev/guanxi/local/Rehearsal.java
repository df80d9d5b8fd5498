package dev.guanxi.local;

import dev.guanxi.platform.embedded.Component;

/**
 * Starts the whole stack once, on free ports and without data, and ends it again: what its processes write of their classes
 * as they end speeds all later starts up. See deploy/decisions/015.
 */
final class Rehearsal {

    private final LocalStackBuilder builder;

    Rehearsal(LocalStackBuilder builder) {
        this.builder = builder.freePorts().recording();
    }

    /** @throws dev.guanxi.platform.embedded.PlatformException when the stack does not start, or there is no room */
    void run() {
        LocalStack stack = builder.prepare();
        Thread abandoning = new Thread(() -> abandon(stack), "abandon-rehearsal");
        Runtime.getRuntime().addShutdownHook(abandoning);
        try (stack) {
            stack.start();
        }
        Runtime.getRuntime().removeShutdownHook(abandoning);
        stack.archives().keep();
    }

    /** Ctrl-C: nobody waits for what is being written. */
    private static void abandon(LocalStack stack) {
        stack.components().forEach(Component::kill);
        stack.close();
    }
}
