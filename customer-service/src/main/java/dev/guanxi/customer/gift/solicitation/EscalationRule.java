package dev.guanxi.customer.gift.solicitation;

import dev.guanxi.customer.gift.rule.Involved;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who decides on a solicitation and until when: a manager at first, compliance once the manager's deadline is over. */
final class EscalationRule {

    private final Duration managerDecidesWithin;
    private final Duration complianceDecidesWithin;

    EscalationRule(Duration managerDecidesWithin, Duration complianceDecidesWithin) {
        this.managerDecidesWithin = managerDecidesWithin;
        this.complianceDecidesWithin = complianceDecidesWithin;
    }

    /** Why somebody may not decide. */
    enum Objection {
        OWN,
        MOVED_UP
    }

    Instant managersDeadline(Instant reported) {
        return reported.plus(managerDecidesWithin);
    }

    /** Counts from the manager's deadline, not from when it was noticed. */
    Instant complianceDeadline(Instant managersDeadline) {
        return managersDeadline.plus(complianceDecidesWithin);
    }

    /** Whether a manager has let the deadline pass. */
    static boolean movesUp(SolicitationState state, Instant dueAt, Instant now) {
        return state == SolicitationState.WITH_MANAGER && !now.isBefore(dueAt);
    }

    /**
     * The objection to somebody's deciding, empty if there is none.
     *
     * @param involved who reported it and, of a gift, who gave and who recorded it
     */
    static Optional<Objection> objection(
            SolicitationState state, Involved involved, String decider, boolean compliance) {
        if (involved.includes(decider)) {
            return Optional.of(Objection.OWN);
        }
        return state == SolicitationState.WITH_COMPLIANCE && !compliance
                ? Optional.of(Objection.MOVED_UP)
                : Optional.empty();
    }
}
