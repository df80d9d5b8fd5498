package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.platform.problem.Refusal;
import java.util.List;

/** Which corrections a session takes. */
final class CorrectionCheck {

    private static final int MOST = 20;

    private CorrectionCheck() {}

    /**
     * Refuses what the session cannot be corrected to.
     *
     * @param before the corrections it has had
     * @throws Refusal naming the rule
     */
    static void check(ShopperSession found, List<Correction> before, OutcomeData said) {
        if (found.ended() == null) {
            throw Refusal.conflict(
                    "SHOPPER_SESSION_OPEN", "The session has not ended: it has no outcome to be corrected.");
        }
        if (before.size() >= MOST) {
            throw Refusal.conflict("SHOPPER_CORRECTIONS_FULL", "At most " + MOST + " corrections of one outcome.");
        }
        checkProspect(found.ended(), said);
        if (found.ended().says(said)) {
            throw Refusal.unprocessable(
                    "SHOPPER_CORRECTION_EMPTY",
                    "/confirmedType",
                    said.confirmedType(),
                    "Something else than holds now.");
        }
    }

    /** They are told of once: who was told of already is neither named again nor replaced by another. */
    private static void checkProspect(ShopperSession.Ended ended, OutcomeData said) {
        if (!ended.prospectTold()) {
            said.requireProspect();
        } else if (said.prospect() != null) {
            throw Refusal.unprocessable(
                    "SHOPPER_PROSPECT_TOLD",
                    "/prospect",
                    null,
                    "Nobody: customer-service was told who they are, and they stay the same.");
        }
    }
}
