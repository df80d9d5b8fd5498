package dev.guanxi.customer.relationship;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The levels of customers; each public method is one transaction. */
@Singleton
public final class RelationshipService {

    private final Transactions transactions;
    private final CustomerReach reach;
    private final ModelStore models;
    private final LevelStore levels;
    private final RelationshipReader reader;
    private final Creations creations;
    private final Clock clock;

    RelationshipService(
            Transactions transactions,
            CustomerReach reach,
            ModelStore models,
            LevelStore levels,
            RelationshipReader reader,
            Creations creations,
            Clock clock) {
        this.transactions = transactions;
        this.reach = reach;
        this.models = models;
        this.levels = levels;
        this.reader = reader;
        this.creations = creations;
        this.clock = clock;
    }

    /**
     * What holds for a customer.
     *
     * @param setting the newest that a manager set, null if none ever did
     */
    public record Found(UUID customerId, LevelSetting setting, Recommendation recommended) {}

    public Uni<Found> get(Scope scope, UUID customerId) {
        return transactions.read(session -> reach.require(session, scope, customerId)
                .chain(customer -> recommendation(session, customer))
                .chain(recommended -> levels.ofCustomer(session, customerId, null, 1)
                        .map(settings ->
                                new Found(customerId, settings.isEmpty() ? null : settings.get(0), recommended))));
    }

    private Uni<Recommendation> recommendation(Mutiny.Session session, Customer customer) {
        Instant now = clock.instant();
        Instant yearAgo = now.atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
        return models.current(session).chain(version -> reader.bought(session, customer.id(), yearAgo, now)
                .map(bought -> Margin.of(version.model(), customer.state(), bought))
                .chain(margin -> count(session, version.model(), customer)
                        .map(customers -> Recommendation.of(version, customers, margin))));
    }

    private Uni<Integer> count(Mutiny.Session session, RelationshipModel model, Customer customer) {
        return reader.count(session, model.counted(), customer, model.manyFrom());
    }

    /** Sets a level; a repeat with the same id or key answers with the setting of the first time. */
    public Uni<Made<LevelSetting>> set(Scope scope, String caller, String key, UUID customerId, LevelData data) {
        CreationRequest request = new CreationRequest(
                "set-relationship-level", "setting", caller, key, data.id(), List.of(customerId, data));
        return transactions.write(session -> reach.require(session, scope, customerId)
                .chain(() -> creations.once(
                        session,
                        request,
                        id -> levels.find(session, id),
                        found -> data.id() == null || found.sets(customerId, data),
                        id -> insert(session, LevelSetting.of(id, customerId, data, caller, clock.instant())))));
    }

    private Uni<LevelSetting> insert(Mutiny.Session session, LevelSetting setting) {
        return levels.insert(session, setting).chain(() -> levels.find(session, setting.id()));
    }

    /** What managers set for a customer, the newest first. */
    public Uni<Page<LevelSetting>> history(Scope scope, UUID customerId, Cursor after, int limit) {
        return transactions
                .read(session -> reach.require(session, scope, customerId)
                        .chain(() -> levels.ofCustomer(session, customerId, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.since(), last.id())));
    }
}
