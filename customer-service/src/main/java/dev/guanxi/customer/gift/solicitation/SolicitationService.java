package dev.guanxi.customer.gift.solicitation;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.allowance.HeldCustomers;
import dev.guanxi.customer.gift.audit.AuditTrail;
import dev.guanxi.customer.gift.audit.AuditTrails;
import dev.guanxi.customer.gift.receiver.Receivers;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Solicitations: report and read; each public method is one transaction. */
@Singleton
final class SolicitationService {

    private final Transactions transactions;
    private final HeldCustomers customers;
    private final NamedCustomers named;
    private final Creations creations;
    private final SolicitationRepository solicitations;
    private final Escalations escalations;
    private final Receivers receivers;
    private final AuditTrails trails;
    private final Clock clock;

    SolicitationService(
            Transactions transactions,
            HeldCustomers customers,
            NamedCustomers named,
            Creations creations,
            SolicitationRepository solicitations,
            Escalations escalations,
            Receivers receivers,
            AuditTrails trails,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.named = named;
        this.creations = creations;
        this.solicitations = solicitations;
        this.escalations = escalations;
        this.receivers = receivers;
        this.trails = trails;
        this.clock = clock;
    }

    /** Records that a receiver asked for a bypass, and escalates it; until it is decided, the receiver gets nothing. */
    Uni<Made<Solicitation>> report(Actor actor, String key, SolicitationData data) {
        LocalDate latest = LocalDate.now(clock).plusDays(1);
        if (data.askedOn().isAfter(latest)) {
            throw Refusal.unprocessable("IN_FUTURE", "/askedOn", data.askedOn(), "A day that has come.");
        }
        CreationRequest request =
                new CreationRequest("report-gift-solicitation", "record", actor.subject(), key, data.id(), data);
        return transactions.write(session -> customers
                .meant(session, actor.scope(), data.customerId())
                .chain(customer -> creations.onceAsAsked(
                        session,
                        request,
                        "gift_solicitation_pkey",
                        id -> find(session, actor.scope(), id).chain(found -> shown(session, found)),
                        id -> insert(session, actor, id, customer.dealerId(), data.withCustomer(customer.id())))));
    }

    private Uni<Solicitation> insert(
            Mutiny.Session session, Actor actor, UUID id, UUID dealerId, SolicitationData data) {
        Instant now = clock.instant();
        return receivers.keep(session, data.customerId(), data.receiver()).chain(receiver -> {
            SolicitationEntity entity = SolicitationEntity.reported(
                    id, data, receiver.id(), actor.subject(), now, escalations.managersDeadline(now));
            entity.dealerId = dealerId;
            return session.persist(entity)
                    .chain(session::flush)
                    .chain(() -> trails.add(
                            session, entity.toAudited(), actor.subject(), SolicitationStep.REPORT.name(), null))
                    .map(done -> entity.toSolicitation(receiver));
        });
    }

    static SolicitationEntity reached(SolicitationEntity found, Scope scope, UUID id) {
        if (found == null || !scope.reaches(found.dealerId)) {
            throw Refusal.unknown("SOLICITATION_UNKNOWN", "No solicitation has the id " + id + ".");
        }
        return found;
    }

    private Uni<SolicitationEntity> find(Mutiny.Session session, Scope scope, UUID id) {
        return solicitations.find(session, id).map(found -> reached(found, scope, id));
    }

    /** The solicitation with its receiver. */
    Uni<Solicitation> shown(Mutiny.Session session, SolicitationEntity found) {
        return shown(session, List.of(found)).map(all -> all.get(0));
    }

    private Uni<List<Solicitation>> shown(Mutiny.Session session, List<SolicitationEntity> found) {
        List<UUID> ids = found.stream().map(one -> one.receiverId).distinct().toList();
        return receivers.byId(session, ids).map(known -> found.stream()
                .map(one -> one.toSolicitation(known.get(one.receiverId)))
                .toList());
    }

    Uni<Solicitation> get(Scope scope, UUID id) {
        return transactions.read(session -> find(session, scope, id).chain(found -> shown(session, found)));
    }

    /** Solicitations within reach, those due first first. */
    Uni<Page<Solicitation>> list(Scope scope, SolicitationFilter filter, Cursor after, int limit) {
        return transactions
                .read(session -> named.settle(session, scope, filter.customerId, id -> filter.customerId = id)
                        .chain(() -> solicitations.list(session, scope, filter, clock.instant(), after, limit))
                        .chain(found -> shown(session, found)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.dueAt(), last.id())));
    }

    Uni<AuditTrail> auditTrail(Scope scope, UUID id) {
        return transactions.read(
                session -> find(session, scope, id).chain(found -> trails.of(session, found.toAudited())));
    }
}
