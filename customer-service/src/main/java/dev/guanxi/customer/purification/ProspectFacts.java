package dev.guanxi.customer.purification;

import dev.guanxi.customer.branch.Distances.Nearest;
import dev.guanxi.customer.profile.CustomerKind;
import dev.guanxi.customer.profile.Position;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a prospect when it is assessed.
 *
 * @param servedByCompetitor whether a competitor has it as an actual customer; null if unknown
 * @param nearest the nearest branch; null if there is none, or nobody knows where the prospect is
 * @param appraisal the newest, {@link AppraisalData#NOTHING} if there is none
 */
record ProspectFacts(
        UUID prospectId,
        UUID customerId,
        Instant capturedAt,
        CustomerKind kind,
        Position position,
        String region,
        String country,
        Boolean servedByCompetitor,
        Nearest nearest,
        AppraisalData appraisal) {}
