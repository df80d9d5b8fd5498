package dev.guanxi.visitplanner.http;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes creations safe to repeat (V9), by the id that the client made or by the {@code Idempotency-Key}: either way a
 * repeat that asks for the same finds what the first one made, however much that has changed since, and one that asks
 * for something else is refused.
 */
@Singleton
public final class Creations {

    private final IdempotencyKeys idempotencyKeys;

    Creations(IdempotencyKeys idempotencyKeys) {
        this.idempotencyKeys = idempotencyKeys;
    }

    /**
     * A request to make something.
     *
     * @param idempotencyKey the header; null if none was sent
     * @param clientId the id that the client made, which goes before the header; null if none was sent
     */
    public record Creation(String operation, String caller, String idempotencyKey, UUID clientId, Object body) {

        private String key() {
            return clientId == null ? idempotencyKey : "id " + clientId;
        }
    }

    /**
     * Makes it, or finds what an earlier request made; in the transaction that makes it.
     *
     * @param make takes the id that it shall have
     * @param find takes the id that it has
     */
    public <T> Uni<T> once(
            Mutiny.Session session, Creation creation, Function<UUID, Uni<T>> make, Function<UUID, Uni<T>> find) {
        UUID claim = Ids.next();
        return idempotencyKeys
                .claim(session, creation.operation(), creation.caller(), creation.key(), creation.body(), claim)
                .chain(claimed -> {
                    UUID id = creation.clientId() == null ? claimed : creation.clientId();
                    return claimed.equals(claim) ? make.apply(id) : find.apply(id);
                });
    }

    /** The transaction, with refusals that speak of the id where the id is the key. */
    public static <T> Uni<T> refusingTaken(Uni<T> transaction, Creation creation, String primaryKey) {
        return transaction
                .onFailure(failure -> isTaken(failure, creation, primaryKey))
                .transform(failure -> Refusal.idTaken("record", creation.clientId()));
    }

    private static boolean isTaken(Throwable failure, Creation creation, String primaryKey) {
        boolean reused = creation.clientId() != null
                && failure instanceof Refusal refusal
                && refusal.code().equals("IDEMPOTENCY_KEY_REUSED");
        return reused || Failures.violates(failure, primaryKey);
    }
}
