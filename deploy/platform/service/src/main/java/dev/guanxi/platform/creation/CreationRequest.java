package dev.guanxi.platform.creation;

import dev.guanxi.platform.Ids;
import java.util.UUID;

/**
 * A request to make something, and what a repeat of it is known by.
 *
 * @param operation what is made and within what; the keys of two operations have nothing to do with each other
 * @param noun what is made, for people: {@code branch}
 * @param caller subject of who asks
 * @param key the header {@code Idempotency-Key}, null if none was sent
 * @param clientId made by the client, null if it left that to us
 * @param asked what is asked for; a repeat under the same key must ask for the same
 * @param newId what the first request makes it under: the client's id, or a new one
 */
public record CreationRequest(
        String operation, String noun, String caller, String key, UUID clientId, Object asked, UUID newId) {

    public CreationRequest(String operation, String noun, String caller, String key, UUID clientId, Object asked) {
        this(operation, noun, caller, key, clientId, asked, clientId == null ? Ids.next() : clientId);
    }

    boolean isRepeatable() {
        return clientId != null || key != null;
    }
}
