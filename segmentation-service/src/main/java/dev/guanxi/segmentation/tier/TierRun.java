package dev.guanxi.segmentation.tier;

import java.time.Instant;
import java.util.UUID;

/**
 * One run of the tiering (S3).
 *
 * @param preview a preview shows who would move and changes nothing
 * @param asOf trade after this time does not count
 * @param modelVersion the version of the {@link TierModel} that was used
 * @param whatIf the model that a preview used instead, derived from that version; null for the version itself
 * @param requestedBy subject of the token that asked for it
 * @param finishedAt null while it is running
 * @param announcedAt when the last of its events was written; null until then and for previews
 * @param supersededBy the later effective run whose as-of day is not after this one's; null for what is in effect and
 *     for previews
 * @param failure why it failed; null unless it did
 * @param result null unless it is done
 */
record TierRun(
        UUID id,
        boolean preview,
        Instant asOf,
        int modelVersion,
        TierModel whatIf,
        State state,
        String requestedBy,
        Instant startedAt,
        Instant finishedAt,
        Instant announcedAt,
        UUID supersededBy,
        String failure,
        TierRunResult result) {

    /** Grows whenever the run as it is shown changes: done or failed, then announced, then superseded. */
    int version() {
        int settled = state == State.RUNNING ? 1 : 2;
        return settled + (announcedAt == null ? 0 : 1) + (supersededBy == null ? 0 : 1);
    }

    enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
