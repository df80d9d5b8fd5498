package dev.guanxi.customer.prospect;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.customer.profile.ProspectCustomers;
import dev.guanxi.customer.prospect.ProspectRepository.Owner;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The life of a prospect after its capture; each public method is one transaction. */
@Singleton
public final class ProspectService {

    private final Transactions transactions;
    private final ProspectRepository prospects;
    private final ProspectCustomers customers;
    private final NamedCustomers named;
    private final Outbox outbox;
    private final Clock clock;

    ProspectService(
            Transactions transactions,
            ProspectRepository prospects,
            ProspectCustomers customers,
            NamedCustomers named,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.prospects = prospects;
        this.customers = customers;
        this.named = named;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The prospect, if it is within reach. */
    public Uni<CapturedProspect> get(Scope scope, UUID id) {
        return transactions.read(session -> find(session, scope, id));
    }

    /** The prospect within a transaction that goes on with it. */
    public Uni<CapturedProspect> find(Mutiny.Session session, Scope scope, UUID id) {
        return prospects.find(session, id).map(found -> reached(scope, found, id)
                .toProspect());
    }

    public Uni<Page<CapturedProspect>> list(Scope scope, ProspectFilter filter, Cursor after, int limit) {
        return transactions
                .read(session -> named.settle(session, scope, filter.customerId, id -> filter.customerId = id)
                        .chain(() -> prospects.list(session, scope, filter, after, limit)))
                .map(found -> Page.of(shown(found), limit, last -> Cursor.of(last.id())));
    }

    /** Prospects whose follow-up is due before a time, now if it is null; the longest due first. */
    public Uni<Page<CapturedProspect>> due(
            Scope scope, Instant before, ProspectSource source, Cursor after, int limit) {
        Instant end = before == null ? clock.instant() : before;
        return transactions
                .read(session -> prospects.due(session, scope, end, source, after, limit))
                .map(found -> Page.of(shown(found), limit, last -> Cursor.of(last.followUpDueAt(), last.id())));
    }

    private static List<CapturedProspect> shown(List<ProspectEntity> found) {
        return found.stream().map(ProspectEntity::toProspect).toList();
    }

    /**
     * Changes what is known of a prospect.
     *
     * @param change from the prospect as it stands to its new details; may refuse, by its version for one
     */
    public Uni<CapturedProspect> change(Scope scope, UUID id, Function<CapturedProspect, ProspectDetails> change) {
        return transactions.write(
                session -> prospects.findForChange(session, id).chain(found -> {
                    CapturedProspect before = reached(scope, found, id).toProspect();
                    ProspectDetails wanted = change.apply(before);
                    wanted.check(before.source());
                    if (wanted.sameAs(before.details())) {
                        return Uni.createFrom().item(before);
                    }
                    found.take(wanted);
                    return session.flush().map(written -> found.toProspect());
                }));
    }

    /** Makes the prospect's customer actual, without a purchase; of a converted one, nothing changes. */
    public Uni<CapturedProspect> convert(Scope scope, UUID id) {
        return transactions.write(session -> prospects
                .findOwner(session, id)
                .map(owner -> reached(scope, owner, id))
                .chain(owner -> customers.lock(session, scope, owner.customerId()))
                .chain(customer ->
                        prospects.findForChange(session, id).chain(found -> convert(session, customer, found))));
    }

    private Uni<CapturedProspect> convert(Mutiny.Session session, Customer customer, ProspectEntity found) {
        if (found.stage == ProspectStage.CONVERTED) {
            return Uni.createFrom().item(found.toProspect());
        }
        Instant now = clock.instant();
        found.convert(now.isBefore(found.capturedAt) ? found.capturedAt : now, customer.prospect());
        return customers
                .makeActual(session, customer.id())
                .chain(session::flush)
                .chain(() -> {
                    CapturedProspect converted = found.toProspect();
                    return outbox.append(session, ProspectEvents.converted(converted))
                            .replaceWith(converted);
                });
    }

    private static Owner reached(Scope scope, Owner owner, UUID id) {
        if (owner == null || !scope.reaches(owner.dealerId())) {
            throw unknown(id);
        }
        return owner;
    }

    static ProspectEntity reached(Scope scope, ProspectEntity found, UUID id) {
        if (found == null || !scope.reaches(found.dealerId)) {
            throw unknown(id);
        }
        return found;
    }

    private static Refusal unknown(UUID id) {
        return Refusal.unknown("PROSPECT_UNKNOWN", "No prospect has the id " + id + ".");
    }
}
