package dev.guanxi.customer.gift.solicitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the audit trail keeps of a solicitation after each step; what was asked for, and by whom, may have to be erased. */
record SolicitationSnapshot(
        SolicitationState state,
        UUID receiverId,
        LocalDate askedOn,
        String reportedBy,
        Instant dueAt,
        SolicitationOutcome outcome,
        String decidedBy) {}
