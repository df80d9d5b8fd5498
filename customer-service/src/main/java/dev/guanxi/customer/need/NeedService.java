package dev.guanxi.customer.need;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.dossier.Creation;
import dev.guanxi.customer.dossier.DossierKind;
import dev.guanxi.customer.dossier.DossierList;
import dev.guanxi.customer.dossier.Dossiers;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.customer.purchase.FutureTimes;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** What customers need (C4); each public method is one transaction. */
@Singleton
public final class NeedService {

    private static final DossierKind<NeedEntity> NEEDS =
            new DossierKind<>(NeedEntity.class, "need", "NEED_UNKNOWN", NeedEntity::new);

    private final Transactions transactions;
    private final CustomerReach reach;
    private final Dossiers dossiers;
    private final FutureTimes futureTimes;

    NeedService(Transactions transactions, CustomerReach reach, Dossiers dossiers, FutureTimes futureTimes) {
        this.transactions = transactions;
        this.reach = reach;
        this.dossiers = dossiers;
        this.futureTimes = futureTimes;
    }

    /** Records a need; a repeat with the same id or key answers with the need of the first time. */
    public Uni<Made<Need>> record(Creation<NeedData> creation) {
        checked(creation.data());
        return transactions
                .write(session ->
                        dossiers.make(session, NEEDS, creation, (customer, need) -> dossiers.insert(session, need)))
                .map(made -> made.map(NeedEntity::toNeed));
    }

    private NeedData checked(NeedData data) {
        data.check();
        futureTimes.refuse("/heardAt", data.heardAt());
        if (data.met() != null) {
            futureTimes.refuse("/met/at", data.met().at());
        }
        return data;
    }

    /** The need, if its customer is within reach. */
    public Uni<Need> get(Scope scope, UUID id) {
        return transactions
                .read(session -> dossiers.require(session, NEEDS, scope, id))
                .map(NeedEntity::toNeed);
    }

    /** A customer's needs, the newest first. */
    public Uni<Page<Need>> ofCustomer(
            Scope scope, UUID customerId, NeedKind kind, NeedState state, Cursor after, int limit) {
        return transactions
                .read(session -> reach.require(session, scope, customerId)
                        .chain(() -> new DossierList<>(NEEDS, customerId)
                                .with("kind", kind)
                                .with("state", state)
                                .newestFirst(session, "heardAt", after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.heardAt, last.id())))
                .map(page -> page.map(NeedEntity::toNeed));
    }

    /**
     * Changes a need: with how it was met it is met, without it is open again.
     *
     * @param expected refuses a version that is not the one the caller has read
     */
    public Uni<Need> change(Scope scope, UUID id, LongConsumer expected, UnaryOperator<NeedData> change) {
        return transactions
                .write(session -> dossiers.requireForChange(session, NEEDS, scope, id)
                        .chain(found -> {
                            expected.accept(found.version());
                            return dossiers.change(session, found, checked(change.apply(found.data())));
                        }))
                .map(NeedEntity::toNeed);
    }
}
