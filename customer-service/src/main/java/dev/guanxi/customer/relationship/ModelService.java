package dev.guanxi.customer.relationship;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;

/** The model that levels are recommended by; each public method is one transaction. */
@Singleton
public final class ModelService {

    private final Transactions transactions;
    private final ModelStore models;
    private final Clock clock;

    ModelService(Transactions transactions, ModelStore models, Clock clock) {
        this.transactions = transactions;
        this.models = models;
        this.clock = clock;
    }

    public Uni<ModelVersion> current() {
        return transactions.read(models::current);
    }

    public Uni<ModelVersion> get(int version) {
        return transactions.read(session -> models.find(session, version)).invoke(found -> {
            if (found == null) {
                throw Refusal.unknown("RELATIONSHIP_MODEL_UNKNOWN", "No model has the version " + version + ".");
            }
        });
    }

    /** All versions, the newest first. */
    public Uni<Page<ModelVersion>> list(Cursor after, int limit) {
        int before = after == null ? Integer.MAX_VALUE : after.read(0, Integer::valueOf);
        return transactions
                .read(session -> models.list(session, before, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.version())));
    }

    /**
     * Makes the next version.
     *
     * @param change from the version as it stands to the model that shall hold; may refuse, by its version for one
     */
    public Uni<ModelVersion> change(String caller, Function<ModelVersion, RelationshipModel> change) {
        return transactions.write(session -> models.currentForChange(session).chain(found -> {
            RelationshipModel wanted = change.apply(found);
            wanted.check();
            if (wanted.equals(found.model())) {
                return Uni.createFrom().item(found);
            }
            return models.add(session, new ModelVersion(found.version() + 1, caller, clock.instant(), wanted));
        }));
    }
}
