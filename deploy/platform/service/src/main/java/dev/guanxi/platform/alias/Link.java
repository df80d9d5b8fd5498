package dev.guanxi.platform.alias;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Why an id stands for another: the two records became one.
 *
 * @param id of what joined the two; what parts them names it again
 * @param aliasId the id that stands for the other
 * @param targetId the id that it stands for
 * @param at when they were joined, or parted
 * @param ended whether they were parted again; a link that ended stays so, whatever is heard later
 */
public record Link(UUID id, UUID aliasId, UUID targetId, Instant at, boolean ended) {

    public Link {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        if (aliasId.equals(targetId)) {
            throw new IllegalArgumentException("An id cannot stand for itself: " + aliasId);
        }
    }

    /** Of two tellings of one link, the one that says more. */
    Link or(Link other) {
        return ended ? this : other;
    }
}
