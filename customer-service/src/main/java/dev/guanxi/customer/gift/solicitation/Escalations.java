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

    /** Whether a receiver's asking is still to be decided on; null is nobody who was met before. */
    public Uni<Boolean> undecided(Mutiny.Session session, UUID receiverId) {
        return receiverId == null ? Uni.createFrom().item(false) : solicitations.undecided(session, receiverId);
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
