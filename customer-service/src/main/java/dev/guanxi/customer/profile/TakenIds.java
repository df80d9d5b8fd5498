package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.person.PersonErased;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Ids that no new customer or contact gets: they stand for another record since a merge (C7), or were an erased person's (C17).
 * The database refuses them too, whoever writes; see {@code V202__ids_stay_taken.sql}.
 */
@Singleton
public final class TakenIds {

    /** Whose customer the person was, or whose contact. */
    private static final String ERASED = """
            select coalesce(r.dealer_id, cast(:nobody as uuid))
            from erased_person e join data_subject_request r on r.id = e.request_id where e.id = :id""";

    /**
     * The id of a record that is to be made.
     *
     * @param pointer where the request names it; null if it was made just now, so that nobody had it
     */
    public record Wanted(Scope scope, UUID id, String pointer) {

        /**
         * @param clientId made by the client, null if it left that to us
         * @param key its Idempotency-Key, which may stand for an id of an earlier time; null if none was sent
         */
        public static Wanted of(Scope scope, UUID id, UUID clientId, String key) {
            String ofKey = key == null ? null : "header:Idempotency-Key";
            return new Wanted(scope, id, clientId == null ? ofKey : "/id");
        }
    }

    /**
     * Fails with a {@link Refusal} if the id is taken: with the reason, as far as that is within reach.
     *
     * @param standsFor the record that it stands for now, null if it is no old id
     * @param reached the same, null if that is out of reach
     */
    public Uni<Void> refuse(
            Mutiny.Session session, Wanted wanted, Supplier<Uni<UUID>> standsFor, Supplier<Uni<UUID>> reached) {
        if (wanted.pointer() == null) {
            return Uni.createFrom().voidItem();
        }
        return refuseErased(session, wanted)
                .chain(standsFor::get)
                .chain(survivor -> survivor == null
                        ? Uni.createFrom().voidItem()
                        : reached.get().chain(found -> Uni.createFrom().failure(taken(wanted, found))));
    }

    private static Uni<Void> refuseErased(Mutiny.Session session, Wanted wanted) {
        return session.createNativeQuery(ERASED, UUID.class)
                .setParameter("id", wanted.id())
                .setParameter("nobody", Scope.ownerOf(null))
                .getResultList()
                .invoke(owners -> refuseErased(wanted, owners))
                .replaceWithVoid();
    }

    private static void refuseErased(Wanted wanted, List<UUID> owners) {
        for (UUID owner : owners) {
            throw wanted.scope().reaches(Scope.dealerOf(owner))
                    ? PersonErased.refusal(wanted.id(), wanted.pointer())
                    : taken(wanted, null);
        }
    }

    private static Refusal taken(Wanted wanted, UUID survivor) {
        if (survivor == null) {
            return Refusal.idTaken("record", wanted.id());
        }
        String detail = "The record of this id was merged into " + survivor + "; make a new one.";
        return Refusal.conflict("ID_TAKEN", detail, new FieldError("ID_TAKEN", wanted.pointer(), wanted.id(), detail));
    }
}
