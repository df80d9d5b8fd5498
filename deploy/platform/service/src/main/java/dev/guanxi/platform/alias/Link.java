package dev.guanxi.platform.alias;

import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.platform.json.Times;
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

    /** What the members of an event are called that tells of a link: its id, the alias, its target, and when. */
    public record Names(String id, String alias, String target, String at) {

        public Names at(String other) {
            return new Names(id, alias, target, other);
        }
    }

    /**
     * The link that an event tells of.
     *
     * @throws IllegalArgumentException if a member is missing or cannot be read
     */
    public static Link told(IncomingEvent event, Names names, boolean ended) {
        return new Link(
                id(event, names.id()),
                id(event, names.alias()),
                id(event, names.target()),
                Times.parse(event.data().required(names.at()).asText()).toInstant(),
                ended);
    }

    private static UUID id(IncomingEvent event, String member) {
        return UUID.fromString(event.data().required(member).asText());
    }

    /** Of two tellings of one link, the one that says more. */
    Link or(Link other) {
        return ended ? this : other;
    }
}
