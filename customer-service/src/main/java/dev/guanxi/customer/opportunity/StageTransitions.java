package dev.guanxi.customer.opportunity;

import dev.guanxi.platform.problem.Refusal;

/**
 * Which way a deal may go: forth and back between the open stages, from each to won or lost. A decided deal stays so, but
 * for a reopening that says why.
 */
final class StageTransitions {

    private StageTransitions() {}

    /**
     * Checks a change of stage.
     *
     * @param reasonBefore why it was in the stage it comes from, null if nobody said
     * @throws Refusal naming the rule
     */
    static void check(Stage from, Stage to, String reasonBefore, String reason) {
        if (from.isClosed() && to.isClosed() && from != to) {
            throw Refusal.unprocessable(
                    "TRANSITION_FORBIDDEN", "/stage", to, "An open stage: " + from + " is decided.");
        }
        if (from != to) {
            checkDecision(to, reason);
        }
        checkReason(to, reason);
        boolean reopened = from.isClosed() && !to.isClosed();
        if (reopened && (reason == null || reason.equals(reasonBefore))) {
            throw Refusal.unprocessable("REASON_MISSING", "/stageReason", reason, "Why it is taken up again.");
        }
    }

    /**
     * Who decides a deal says why, be it won or lost.
     *
     * @throws Refusal if nobody did
     */
    static void checkDecision(Stage stage, String reason) {
        if (stage == Stage.WON && reason == null) {
            throw Refusal.unprocessable("REASON_MISSING", "/stageReason", null, "Why the deal was won.");
        }
        checkReason(stage, reason);
    }

    /**
     * Why a deal was won is not known of each that comes from elsewhere.
     *
     * @throws Refusal if a deal cannot be in the stage without a word why
     */
    static void checkReason(Stage stage, String reason) {
        if (stage == Stage.LOST && reason == null) {
            throw Refusal.unprocessable("REASON_MISSING", "/stageReason", null, "Why the deal was lost.");
        }
    }
}
