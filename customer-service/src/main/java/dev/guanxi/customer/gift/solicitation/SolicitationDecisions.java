package dev.guanxi.customer.gift.solicitation;

import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.audit.AuditTrails;
import dev.guanxi.customer.gift.rule.Involved;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Decides on solicitations; each decision is one transaction. */
@Singleton
final class SolicitationDecisions {

    private final Transactions transactions;
    private final SolicitationRepository solicitations;
    private final SolicitationService service;
    private final Escalations escalations;
    private final AuditTrails trails;
    private final Clock clock;

    SolicitationDecisions(
            Transactions transactions,
            SolicitationRepository solicitations,
            SolicitationService service,
            Escalations escalations,
            AuditTrails trails,
            Clock clock) {
        this.transactions = transactions;
        this.solicitations = solicitations;
        this.service = service;
        this.escalations = escalations;
        this.trails = trails;
        this.clock = clock;
    }

    /**
     * Decides on a solicitation.
     *
     * @param version lets the solicitation's version through or refuses
     */
    Uni<Solicitation> decide(Actor actor, UUID id, LongConsumer version, SolicitationDecision decision) {
        return transactions.write(session -> solicitations
                .findForChange(session, List.of(id))
                .map(found -> SolicitationService.reached(found.isEmpty() ? null : found.get(0), actor.scope(), id))
                .invoke(found -> {
                    version.accept(found.version);
                    refuseDecided(found);
                })
                .chain(found -> escalations.moveUpIfOverdue(session, found))
                .call(found -> solicitations
                        .involved(session, found)
                        .invoke(involved -> refuseObjection(found, involved, actor)))
                .invoke(found -> found.decide(decision, actor.subject(), clock.instant()))
                .call(session::flush)
                .call(found -> trails.add(
                        session, found.toAudited(), actor.subject(), SolicitationStep.DECIDE.name(), decision.reason()))
                .chain(found -> service.shown(session, found)));
    }

    private static void refuseDecided(SolicitationEntity found) {
        if (found.state == SolicitationState.DECIDED) {
            String detail = "This was decided already: " + found.outcome + ".";
            throw Refusal.conflict(
                    "SOLICITATION_DECIDED", detail, new FieldError("SOLICITATION_DECIDED", "", null, detail));
        }
    }

    private static void refuseObjection(SolicitationEntity found, Involved involved, Actor actor) {
        EscalationRule.objection(found.state, involved, actor.subject(), actor.compliance())
                .map(objection -> refusal(objection, found.giftId != null))
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    /** @param breach whether it is of compliance from the start: a gift, not something that was asked for */
    private static Refusal refusal(EscalationRule.Objection objection, boolean breach) {
        return switch (objection) {
            case OWN ->
                Refusal.forbidden(
                        "DECISION_OWN",
                        breach
                                ? "Somebody else decides: nobody decides on what they gave, recorded or reported."
                                : "Somebody else decides: nobody decides on their own report.");
            case MOVED_UP ->
                Refusal.forbidden(
                        "DECISION_MOVED_UP",
                        breach
                                ? "Compliance decides: it is about a gift that was given against the rules."
                                : "Compliance decides: the deadline of the managers is over.");
        };
    }
}
