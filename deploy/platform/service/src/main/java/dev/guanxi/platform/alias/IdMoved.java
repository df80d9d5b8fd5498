package dev.guanxi.platform.alias;

import java.util.UUID;

/** What is asked for stands under another id now, which is within reach: whoever asks for the old one is sent there. */
public final class IdMoved extends RuntimeException {

    private final transient UUID oldId;
    private final transient UUID newId;

    public IdMoved(UUID oldId, UUID newId) {
        super(oldId + " was merged into " + newId + ".", null, false, false);
        this.oldId = oldId;
        this.newId = newId;
    }

    public UUID oldId() {
        return oldId;
    }

    public UUID newId() {
        return newId;
    }
}
