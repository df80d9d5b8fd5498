package dev.guanxi.customer.prospect;

/** How far a prospect has come. */
public enum ProspectStage {
    /** Captured, not judged yet. */
    OPEN,
    QUALIFIED,
    NOT_QUALIFIED,
    /** It bought, or became actual by decision; this is for good. */
    CONVERTED;

    /** Whether somebody still works on it. */
    boolean isPursued() {
        return this == OPEN || this == QUALIFIED;
    }

    /**
     * The stage after a follow-up: what was put off keeps its stage, and who was given up is open again.
     *
     * @throws IllegalStateException if it is converted
     */
    ProspectStage after(FollowUpResult result) {
        if (this == CONVERTED) {
            throw new IllegalStateException("A converted prospect is not followed up; it came to " + result);
        }
        return switch (result) {
            case QUALIFIED -> QUALIFIED;
            case NOT_QUALIFIED -> NOT_QUALIFIED;
            case LATER -> this == QUALIFIED ? QUALIFIED : OPEN;
        };
    }
}
