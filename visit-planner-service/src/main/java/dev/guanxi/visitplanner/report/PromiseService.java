package dev.guanxi.visitplanner.report;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.json.Times;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.visitplanner.access.Caller.Actor;
import dev.guanxi.visitplanner.account.Accounts;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Promises as tasks: who has to keep what until when (V4). Each public method is one transaction. */
@Singleton
public final class PromiseService {

    private final Transactions transactions;
    private final Accounts accounts;
    private final Clock clock;

    PromiseService(Transactions transactions, Accounts accounts, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** In order of their due date. */
    public Uni<Page<Promise>> list(PromiseFilter filter, Cursor after, int limit) {
        return transactions
                .read(session -> accounts.survivor(session, filter.customerId)
                        .chain(customer -> find(session, customer, filter, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.dueOn, last.id))
                        .map(PromiseEntity::toPromise));
    }

    private static Uni<List<PromiseEntity>> find(
            Mutiny.Session session, UUID customer, PromiseFilter filter, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and("p.owner = :owner", filter.owner)
                .and("p.customerId = :customer", customer)
                .and("p.state = :state", filter.state)
                .and("p.dueOn < :dueBefore", filter.dueBefore)
                .and(
                        "(p.dueOn, p.id) > (:afterDue, :afterId)",
                        after,
                        cursor -> cursor.read(0, Times::parseDate),
                        cursor -> cursor.uuid(1));
        return where.bind(session.createSelectionQuery(
                        "from Promise p where " + where + " order by p.dueOn, p.id", PromiseEntity.class))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    public Uni<Promise> get(UUID id) {
        return transactions
                .read(session -> session.find(PromiseEntity.class, id))
                .map(found -> known(found, id).toPromise());
    }

    /**
     * Marks a promise as kept.
     *
     * @param expected refuses a version that is not the one the caller has read
     * @param note how; may be null
     */
    public Uni<Promise> keep(Actor actor, UUID id, LongConsumer expected, String note) {
        return transactions.write(session -> session.find(PromiseEntity.class, id, LockMode.PESSIMISTIC_WRITE)
                .chain(found -> {
                    PromiseEntity promise = known(found, id);
                    actor.requireOwn(promise.owner, "This promise");
                    expected.accept(promise.version);
                    promise.keep(actor.subject(), note, clock.instant().truncatedTo(ChronoUnit.MICROS));
                    return session.flush().map(flushed -> promise.toPromise());
                }));
    }

    private static PromiseEntity known(PromiseEntity found, UUID id) {
        if (found == null) {
            throw Refusal.unknown("PROMISE_UNKNOWN", "No promise has the id " + id + ".");
        }
        return found;
    }
}
