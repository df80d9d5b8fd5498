package dev.guanxi.customer.purification;

import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;

/** Profiles of the ideal customer; each public method is one transaction. */
@Singleton
public final class IdealProfileService {

    private final Transactions transactions;
    private final IdealProfileStore store;
    private final Creations creations;

    IdealProfileService(Transactions transactions, IdealProfileStore store, Creations creations) {
        this.transactions = transactions;
        this.store = store;
        this.creations = creations;
    }

    /** Makes a profile; a repeat with the same id or key answers with the profile of the first time. */
    public Uni<Made<IdealProfile>> make(String caller, String idempotencyKey, IdealProfileData data) {
        data.check();
        CreationRequest request =
                new CreationRequest("make-ideal-profile", "profile", caller, idempotencyKey, data.id(), data);
        return transactions.write(session -> creations.once(
                session,
                request,
                id -> store.find(session, id),
                found -> data.id() == null || found.isAs(data),
                id -> store.insert(session, id, data)));
    }

    public Uni<IdealProfile> get(UUID id) {
        return transactions.read(session -> store.find(session, id)).map(found -> known(found, id));
    }

    /** All profiles, in order of making. */
    public Uni<Page<IdealProfile>> list(Cursor after, int limit) {
        return transactions
                .read(session -> store.list(session, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }

    /**
     * Changes a profile.
     *
     * @param change from the profile as it stands to what it shall be; may refuse, by its version for one
     */
    public Uni<IdealProfile> change(UUID id, Function<IdealProfile, IdealProfileData> change) {
        return transactions.write(session -> store.findForChange(session, id).chain(found -> {
            IdealProfileData wanted = change.apply(known(found, id));
            if (!id.equals(wanted.id())) {
                throw Refusal.unprocessable("ID_FIXED", "/id", wanted.id(), "An id never changes.");
            }
            wanted.check();
            return found.isAs(wanted) ? Uni.createFrom().item(found) : store.update(session, found, wanted);
        }));
    }

    private static IdealProfile known(IdealProfile found, UUID id) {
        if (found == null) {
            throw Refusal.unknown("PROFILE_UNKNOWN", "No ideal-customer profile has the id " + id + ".");
        }
        return found;
    }
}
