package dev.guanxi.segmentation.shopper.learning;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.shopper.classifier.ShopperModel;
import dev.guanxi.segmentation.shopper.signal.Catalogue;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The model in use, its versions, and learning the next one. */
@Singleton
public final class ModelService {

    private final Transactions transactions;
    private final ModelRepository models;
    private final OutcomeRepository outcomes;
    private final IdempotencyKeys idempotencyKeys;
    private final Catalogue catalogue;
    private final Learner learner;
    private final PromoterCap cap;
    private final ShopperModel expert;
    private final Clock clock;

    ModelService(
            Transactions transactions,
            ModelRepository models,
            OutcomeRepository outcomes,
            IdempotencyKeys idempotencyKeys,
            Catalogue catalogue,
            ShopperModel expert,
            LearningConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.models = models;
        this.outcomes = outcomes;
        this.idempotencyKeys = idempotencyKeys;
        this.catalogue = catalogue;
        this.learner = new Learner(expert, config.strength());
        this.cap = config.cap();
        this.expert = expert;
        this.clock = clock;
    }

    /** A version and whether this request made it. */
    record Made(ModelVersion version, boolean made) {}

    /**
     * The model to classify by.
     *
     * @param store whose own mix of types is the prior; null for the chain's
     * @param asOf as it was at that time; null for now
     */
    public Uni<ShopperModel> inUse(Mutiny.Session session, String store, Instant asOf) {
        return models.inUse(session, asOf).chain(found -> {
            if (found == null) {
                return Uni.createFrom().item(expert);
            }
            return store == null
                    ? Uni.createFrom().item(found.model())
                    : models.storeCounts(session, found.version(), store).map(counts -> ofStore(found.model(), counts));
        });
    }

    private ShopperModel ofStore(ShopperModel chain, double[] counts) {
        return counts == null ? chain : chain.withPrior(learner.storePrior(chain.prior(), counts));
    }

    Uni<Page<ModelVersion>> list(Cursor after, int limit) {
        return transactions
                .read(session -> models.list(session, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.version())));
    }

    Uni<ModelVersion> get(int version) {
        return transactions.read(session -> models.find(session, version)).map(found -> {
            if (found == null) {
                throw Refusal.unknown("SHOPPER_MODEL_UNKNOWN", "No version " + version + " was learned.");
            }
            return found;
        });
    }

    /** Learns the next version, or goes back to the expert's figures; safe to repeat. */
    Uni<Made> make(String caller, String key, NewModelData asked) {
        UUID newId = asked.id() == null ? Ids.next() : asked.id();
        return transactions.write(session -> models.lock(session)
                .chain(() -> idempotencyKeys.claim(session, "make-shopper-model", caller, key, asked, newId))
                .chain(id -> models.find(session, id))
                .chain(existing -> existing == null
                        ? next(session, caller, newId, asked.isReset()).map(made -> new Made(made, true))
                        : Uni.createFrom().item(repeated(existing, asked))));
    }

    private static Made repeated(ModelVersion existing, NewModelData asked) {
        if (existing.reset() != asked.isReset()) {
            throw Refusal.idTaken("shopper model", existing.id());
        }
        return new Made(existing, false);
    }

    /** Learns the next version if outcomes have arrived since the last one. */
    Uni<Void> learnIfNew(String caller) {
        return transactions.write(session -> models.lock(session)
                .chain(() -> models.inUse(session, null))
                .chain(last -> outcomes.anyAfter(
                        session, last == null ? null : last.asOf(), last == null ? null : last.since()))
                .chain(any -> any
                        ? next(session, caller, Ids.next(), false).replaceWithVoid()
                        : Uni.createFrom().voidItem()));
    }

    private Uni<ModelVersion> next(Mutiny.Session session, String caller, UUID id, boolean reset) {
        Instant now = clock.instant();
        return models.inUse(session, null).chain(last -> {
            int version = last == null ? 1 : last.version() + 1;
            Instant since = reset ? now : last == null ? null : last.since();
            return outcomes.count(session, since, now, cap).chain(counted -> {
                ShopperModel model = learner.learn(version, counted.counts());
                ModelVersion made = new ModelVersion(
                        version, id, reset, catalogue.version(), since, now, counted.sessions(), now, caller, model);
                return models.insert(session, made, counted.counts()).replaceWith(made);
            });
        });
    }
}
