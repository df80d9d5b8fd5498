package dev.guanxi.segmentation.value.fit;

import java.time.Instant;
import java.util.UUID;

/**
 * One fit of a purchase model, asked for and carried out.
 *
 * @param stage what is being done; the last one done where it is finished
 * @param customers who have bought up to the end of what is known; null until counted
 * @param valued of these, how many have been valued so far
 * @param inEffect whether values of the present are by this one
 * @param failure why it failed; null unless it did
 * @param result null unless it is done
 */
record ValueFit(
        UUID id,
        FitPlan plan,
        FitState state,
        FitStage stage,
        Long customers,
        long valued,
        boolean inEffect,
        String failure,
        FitResult result,
        String requestedBy,
        Instant requestedAt,
        Instant finishedAt) {

    /** Grows whenever the fit as it is shown changes after its end: with coming into effect, and with going out of it. */
    int version() {
        if (state == FitState.RUNNING) {
            return 1;
        }
        return inEffect ? 2 : 3;
    }
}
