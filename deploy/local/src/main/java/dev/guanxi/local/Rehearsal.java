package dev.guanxi.local;

import dev.guanxi.platform.embedded.Component;

/**
 * Starts the whole stack once, on free ports and without data, and ends it again: what its processes write of their classes
 * as they end speeds all later starts up. See deploy/decisions/015.
 */
final class Rehearsal {

    private final LocalStack stack;

    Rehearsal(LocalStackBuilder builder) {
        stack = builder.freePorts().recording().prepare();
    }

    /** @throws dev.guanxi.platform.embedded.PlatformException when the stack does not start, or there is no room */
    void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::abandon, "abandon-rehearsal"));
        try {
            stack.start();
            stack.close();
            stack.archives().keep();
        } finally {
            abandon();
        }
    }

    /** After a failure or Ctrl-C nobody waits for what is being written; after an orderly end there is nothing to do. */
    private void abandon() {
        stack.components().forEach(Component::kill);
        stack.close();
        stack.archives().discardUnfinished();
    }
}
