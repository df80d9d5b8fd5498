package dev.guanxi.customer.purification;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Failures;
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
    private final IdempotencyKeys idempotencyKeys;

    IdealProfileService(Transactions transactions, IdealProfileStore store, IdempotencyKeys idempotencyKeys) {
        this.transactions = transactions;
        this.store = store;
        this.idempotencyKeys = idempotencyKeys;
    }

    /** A profile and whether this request made it. */
    public record Written(IdealProfile profile, boolean created) {}

    /** Makes a profile; a repeat with the same id or key answers with the profile of the first time. */
    public Uni<Written> make(String caller, String idempotencyKey, IdealProfileData data) {
        data.check();
        UUID newId = data.id() == null ? Ids.next() : data.id();
        return Uni.createFrom()
                .deferred(() -> transactions.write(session -> idempotencyKeys
                        .claim(session, "make-ideal-profile", caller, idempotencyKey, data, newId)
                        .chain(id -> store.find(session, id))
                        .chain(existing -> existing == null
                                ? store.insert(session, newId, data).map(made -> new Written(made, true))
                                : Uni.createFrom().item(repeated(existing, data)))))
                .onFailure(failure -> Failures.violates(failure, "ideal_profile_pkey"))
                .retry()
                .atMost(2);
    }

    private static Written repeated(IdealProfile existing, IdealProfileData data) {
        if (data.id() == null || existing.isAs(data)) {
            return new Written(existing, false);
        }
        throw Refusal.idTaken("profile", data.id());
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
