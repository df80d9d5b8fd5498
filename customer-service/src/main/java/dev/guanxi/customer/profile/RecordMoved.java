package dev.guanxi.customer.profile;

import java.util.UUID;

/** The customer or contact was merged into another, which is within reach: whoever asks for the old id is sent there. */
public final class RecordMoved extends RuntimeException {

    private final UUID oldId;
    private final UUID survivorId;

    public RecordMoved(UUID oldId, UUID survivorId) {
        super(oldId + " was merged into " + survivorId + ".", null, false, false);
        this.oldId = oldId;
        this.survivorId = survivorId;
    }

    public UUID oldId() {
        return oldId;
    }

    public UUID survivorId() {
        return survivorId;
    }
}
