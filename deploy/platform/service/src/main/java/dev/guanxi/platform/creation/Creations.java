package dev.guanxi.platform.creation;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.Retry;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes something once, however often it is asked for by the same client-made id or {@code Idempotency-Key}; in the
 * transaction of the session it is given.
 */
@Singleton
public final class Creations {

    private final IdempotencyKeys keys;

    public Creations(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /**
     * Compares a repeat with what is there now. Of two requests at once, the one that lost fails and finds what the other
     * made when it tries again, by {@link Retry#AFTER_CLASH}.
     *
     * @param find what has the id, null if nothing has
     * @param isAsked whether what is there is what the request asks for; without a client's id, only its key led there
     * @param make makes it under the id
     */
    public <T> Uni<Made<T>> once(
            Mutiny.Session session,
            CreationRequest request,
            Function<UUID, Uni<T>> find,
            Predicate<T> isAsked,
            Function<UUID, Uni<T>> make) {
        if (!request.isRepeatable()) {
            return make.apply(request.newId()).map(Creations::made);
        }
        return claim(session, request, request.key(), request.newId()).chain(id -> find.apply(id)
                .chain(found -> found == null
                        ? make.apply(id).map(Creations::made)
                        : Uni.createFrom().item(repeated(request, found, isAsked))));
    }

    private static <T> Made<T> repeated(CreationRequest request, T found, Predicate<T> isAsked) {
        if (!isAsked.test(found)) {
            throw Refusal.idTaken(request.noun(), request.clientId());
        }
        return found(found);
    }

    /**
     * Compares a repeat with what the first request asked for, however much what this made has changed since. The client's
     * id goes before the key.
     *
     * @param primaryKey the constraint that another's use of the id breaks
     * @param find what the first request made, under its id
     * @param make makes it under the id
     */
    public <T> Uni<Made<T>> onceAsAsked(
            Mutiny.Session session,
            CreationRequest request,
            String primaryKey,
            Function<UUID, Uni<T>> find,
            Function<UUID, Uni<T>> make) {
        UUID fresh = Ids.next();
        UUID clientId = request.clientId();
        String key = clientId == null ? request.key() : "id " + clientId;
        return claim(session, request, key, fresh)
                .chain(claimed -> {
                    UUID id = clientId == null ? claimed : clientId;
                    return claimed.equals(fresh)
                            ? make.apply(id).call(session::flush).map(Creations::made)
                            : find.apply(id).map(Creations::found);
                })
                .onFailure(failure -> isTaken(failure, request, primaryKey))
                .transform(failure -> Refusal.idTaken(request.noun(), clientId));
    }

    private Uni<UUID> claim(Mutiny.Session session, CreationRequest request, String key, UUID newId) {
        return keys.claim(session, request.operation(), request.caller(), key, request.asked(), newId);
    }

    private static boolean isTaken(Throwable failure, CreationRequest request, String primaryKey) {
        boolean askedOtherwise =
                failure instanceof Refusal refusal && refusal.code().equals(IdempotencyKeys.REUSED);
        return request.clientId() != null && (askedOtherwise || Failures.violates(failure, primaryKey));
    }

    private static <T> Made<T> made(T value) {
        return new Made<>(value, true);
    }

    private static <T> Made<T> found(T value) {
        return new Made<>(value, false);
    }
}
