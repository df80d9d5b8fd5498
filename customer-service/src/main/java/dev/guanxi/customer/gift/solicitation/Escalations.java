package dev.guanxi.customer.gift.solicitation;

import dev.guanxi.customer.gift.audit.AuditTrails;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Puts breaches before compliance, and moves up what managers left undecided. Several instances share the work: what
 * another one works on is passed over.
 */
@Singleton
public final class Escalations {

    private static final int AT_ONCE = 100;

    /** Who acts when a deadline passes. */
    private static final String NOBODY = "deadline";

    private final Transactions transactions;
    private final SolicitationRepository solicitations;
    private final AuditTrails trails;
    private final Clock clock;
    private final EscalationRule rule;

    Escalations(
            Transactions transactions,
            SolicitationRepository solicitations,
            AuditTrails trails,
            Clock clock,
            @ConfigProperty(name = "guanxi.gifts.escalation.manager-decides-within") Duration managerDecidesWithin,
            @ConfigProperty(name = "guanxi.gifts.escalation.compliance-decides-within")
                    Duration complianceDecidesWithin) {
        this.transactions = transactions;
        this.solicitations = solicitations;
        this.trails = trails;
        this.clock = clock;
        this.rule = new EscalationRule(managerDecidesWithin, complianceDecidesWithin);
    }

    Instant managersDeadline(Instant reported) {
        return rule.managersDeadline(reported);
    }

    /**
     * Whether something of a receiver is still to be decided on.
     *
     * @param receiverId null for nobody who was met before
     * @param except a gift that does not matter, null for none
     */
    public Uni<Boolean> undecided(Mutiny.Session session, UUID receiverId, UUID except) {
        return receiverId == null ? Uni.createFrom().item(false) : solicitations.undecided(session, receiverId, except);
    }

    /** Those of the receivers whose asking is still to be decided on. */
    public Uni<Set<UUID>> undecidedAmong(Mutiny.Session session, Set<UUID> receiverIds) {
        return receiverIds.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : solicitations.undecidedAmong(session, receiverIds);
    }

    /** Puts a breach before compliance; until it is decided, nothing more is promised to the receiver. */
    public Uni<Void> breached(Mutiny.Session session, Breach breach, String by) {
        Instant now = clock.instant();
        SolicitationEntity escalated =
                SolicitationEntity.breached(Ids.next(), breach, by, now, rule.complianceDeadline(now));
        return session.persist(escalated)
                .chain(session::flush)
                .chain(() ->
                        trails.add(session, escalated.toAudited(), by, SolicitationStep.REPORT.name(), breach.told()));
    }

    /**
     * Says what is undecided of a gift by what it is known to be now.
     *
     * @param known the gift's record so far, which may be wrong
     * @return whether there is something undecided
     */
    public Uni<Boolean> retell(Mutiny.Session session, UUID known, Breach now, String by) {
        return solicitations.undecidedOf(session, known).chain(found -> Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(one -> retell(session, one, known, now, by))
                .collect()
                .asList()
                .map(told -> !told.isEmpty()));
    }

    private Uni<SolicitationEntity> retell(
            Mutiny.Session session, SolicitationEntity solicitation, UUID known, Breach now, String by) {
        solicitation.retell(now, now.toldInPlaceOf(known));
        return session.flush()
                .chain(() -> trails.add(
                        session, solicitation.toAudited(), by, SolicitationStep.RETELL.name(), solicitation.request))
                .replaceWith(solicitation);
    }

    @Scheduled(every = "{guanxi.gifts.escalation.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> moveUpOverdue() {
        return transactions
                .write(session -> solicitations
                        .pastManagersDeadline(session, clock.instant(), AT_ONCE)
                        .chain(overdue -> Multi.createFrom()
                                .iterable(overdue)
                                .onItem()
                                .transformToUniAndConcatenate(one -> moveUp(session, one))
                                .collect()
                                .asList()))
                .chain(moved -> moved.size() == AT_ONCE
                        ? moveUpOverdue()
                        : Uni.createFrom().voidItem());
    }

    /** Moves one up if its manager's deadline is over, whether or not the schedule has seen it; it is locked. */
    Uni<SolicitationEntity> moveUpIfOverdue(Mutiny.Session session, SolicitationEntity solicitation) {
        return EscalationRule.movesUp(solicitation.state, solicitation.dueAt, clock.instant())
                ? moveUp(session, solicitation)
                : Uni.createFrom().item(solicitation);
    }

    private Uni<SolicitationEntity> moveUp(Mutiny.Session session, SolicitationEntity solicitation) {
        solicitation.moveUp(rule.complianceDeadline(solicitation.dueAt));
        return session.flush()
                .chain(() ->
                        trails.add(session, solicitation.toAudited(), NOBODY, SolicitationStep.MOVE_UP.name(), null))
                .replaceWith(solicitation);
    }
}
