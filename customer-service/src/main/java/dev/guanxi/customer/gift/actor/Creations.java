package dev.guanxi.customer.gift.actor;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes something once, however often it is asked for under the same client-made id or {@code Idempotency-Key}. */
@Singleton
public final class Creations {

    private final Transactions transactions;
    private final IdempotencyKeys idempotencyKeys;

    Creations(Transactions transactions, IdempotencyKeys idempotencyKeys) {
        this.transactions = transactions;
        this.idempotencyKeys = idempotencyKeys;
    }

    /**
     * What is asked for.
     *
     * @param key the header, null if none was sent
     * @param id made by the client, null if none was sent; it goes before the header
     * @param primaryKey the constraint that another's use of the id breaks
     */
    public record Creation(String operation, String primaryKey, Actor actor, String key, UUID id, Object body) {

        private String claim() {
            return id == null ? key : "id " + id;
        }

        private boolean isTaken(Throwable failure) {
            boolean saidOtherwise =
                    failure instanceof Refusal refusal && refusal.code().equals("IDEMPOTENCY_KEY_REUSED");
            return id != null && (saidOtherwise || Failures.violates(failure, primaryKey));
        }
    }

    /** In one transaction, what the first request makes under its new id, or what it made is found for a repeat. */
    public <T> Uni<Made<T>> once(
            Creation creation,
            BiFunction<Mutiny.Session, UUID, Uni<T>> make,
            BiFunction<Mutiny.Session, UUID, Uni<T>> find) {
        return transactions
                .write(session -> once(session, creation, make, find))
                .onFailure(creation::isTaken)
                .transform(failure -> Refusal.idTaken("record", creation.id()));
    }

    private <T> Uni<Made<T>> once(
            Mutiny.Session session,
            Creation creation,
            BiFunction<Mutiny.Session, UUID, Uni<T>> make,
            BiFunction<Mutiny.Session, UUID, Uni<T>> find) {
        UUID fresh = Ids.next();
        return idempotencyKeys
                .claim(
                        session,
                        creation.operation(),
                        creation.actor().subject(),
                        creation.claim(),
                        creation.body(),
                        fresh)
                .chain(claimed -> {
                    boolean first = claimed.equals(fresh);
                    UUID id = creation.id() == null ? claimed : creation.id();
                    return (first ? make : find).apply(session, id).map(value -> new Made<>(value, first));
                });
    }
}
